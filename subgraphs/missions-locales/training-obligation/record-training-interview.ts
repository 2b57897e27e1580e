import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { findObligation } from './find-obligation.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkDay } from './rules.ts';

@InputType({ description: 'L’entretien tenu au titre de l’obligation de formation' })
export class RecordTrainingInterviewInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => LocalDate, { description: 'Reçu le' }) on!: string;
}

@Resolver()
export class RecordTrainingInterview {
  /** R. 114-6. To be seen is not to meet the obligation: the two months of a convening go on. */
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Consigne que le jeune a été reçu en entretien ; les deux mois d’une convocation continuent de courir' })
  async recordTrainingInterview(@Arg('input', () => RecordTrainingInterviewInput) { obligationId, on }: RecordTrainingInterviewInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, ['IDENTIFIED', 'CONVENED']);
    checkDay(on, obligation.convenedOn ?? obligation.identifiedOn, today(), 'on');
    Object.assign(obligation, { state: 'SEEN', seenOn: on });
    return { trainingObligation: obligation };
  }
}
