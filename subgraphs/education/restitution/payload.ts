import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Restitution } from './restitution.ts';

/** What mutations of a restitution answer. */
@Public()
@ObjectType({ description: 'Document de restitution après l’action demandée' })
export class RestitutionPayload {
  @Field(() => Restitution, { nullable: true, description: 'Le document' }) restitution?: Restitution | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
