import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { ReturnPlace } from './return-place.ts';

@Public()
@ObjectType({ description: 'Places de retour après l’action demandée' })
export class ReturnPlacePayload {
  @Field(() => ReturnPlace, { nullable: true, description: 'Les places' }) returnPlace?: ReturnPlace | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
