import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Interview } from './interview.ts';

/** What mutations of an interview answer. */
@Public()
@ObjectType({ description: 'Entretien après l’action demandée' })
export class InterviewPayload {
  @Field(() => Interview, { nullable: true, description: 'L’entretien' }) interview?: Interview | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
