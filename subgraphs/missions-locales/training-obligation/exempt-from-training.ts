import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { endObligation } from './end-obligation.ts';
import { findObligation } from './find-obligation.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkDay, OPEN_STATES } from './rules.ts';

@InputType({ description: 'Une exemption de l’obligation de formation' })
export class ExemptFromTrainingInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => LocalDate, { description: 'Certificat présenté le ; ni lui ni ce qu’il dit ne sont conservés' }) on!: string;
}

@Resolver()
export class ExemptFromTraining {
  /** R. 114-3: on a certificate that somebody saw. That it was seen is all that is kept, and the mission locale alone reads it. */
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Consigne une exemption, certificat vu : le contrôle prend fin' })
  async exemptFromTraining(@Arg('input', () => ExemptFromTrainingInput) { obligationId, on }: ExemptFromTrainingInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, OPEN_STATES);
    checkDay(on, obligation.identifiedOn, today(), 'on');
    return { trainingObligation: await endObligation(context, obligation, { state: 'EXEMPT', on }) };
  }
}
