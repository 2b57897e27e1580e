import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { SchoolingStatus } from './schooling-status.ts';

@Public()
@ObjectType({ description: 'Accueil d’un jeune après l’action demandée' })
export class SchoolingStatusPayload {
  @Field(() => SchoolingStatus, { nullable: true, description: 'L’accueil' }) schoolingStatus?: SchoolingStatus | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
