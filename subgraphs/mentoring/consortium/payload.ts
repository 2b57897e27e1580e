import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Consortium } from './consortium.ts';

/** What mutations of a consortium answer. */
@Public()
@ObjectType({ description: 'Consortium après l’action demandée' })
export class ConsortiumPayload {
  @Field(() => Consortium, { nullable: true, description: 'Le consortium' }) consortium?: Consortium | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
