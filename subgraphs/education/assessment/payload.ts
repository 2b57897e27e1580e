import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Assessment } from './assessment.ts';

/** What mutations of an assessment answer. */
@Public()
@ObjectType({ description: 'Bilan après l’action demandée' })
export class AssessmentPayload {
  @Field(() => Assessment, { nullable: true, description: 'Le bilan' }) assessment?: Assessment | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
