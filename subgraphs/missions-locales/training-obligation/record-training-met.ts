import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { endObligation } from './end-obligation.ts';
import { findObligation } from './find-obligation.ts';
import { MetByEnum, type MetBy } from './kind.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkDay, OPEN_STATES } from './rules.ts';

@InputType({ description: 'Une obligation de formation remplie' })
export class RecordTrainingMetInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => MetByEnum, { description: 'Par quoi (art. L. 114-1)' }) metBy!: MetBy;
  @Field(() => LocalDate, { description: 'Depuis le' }) on!: string;
}

@Resolver()
export class RecordTrainingMet {
  /** L. 114-1: the list is the law's. A youth who was reported may still meet it. */
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Consigne que l’obligation de formation est remplie : le contrôle prend fin' })
  async recordTrainingMet(@Arg('input', () => RecordTrainingMetInput) { obligationId, metBy, on }: RecordTrainingMetInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, OPEN_STATES);
    checkDay(on, obligation.identifiedOn, today(), 'on');
    return { trainingObligation: await endObligation(context, obligation, { state: 'MET', metBy, on }) };
  }
}
