import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { TrainingObligation } from './training-obligation.ts';

/** What mutations of an obligation answer. */
@Public()
@ObjectType({ description: 'Obligation de formation après l’action demandée' })
export class TrainingObligationPayload {
  @Field(() => TrainingObligation, { nullable: true, description: 'L’obligation de formation' }) trainingObligation?: TrainingObligation | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}
