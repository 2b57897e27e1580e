import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { giveBackPlace } from '../return-place/take-place.ts';
import { finishTasks } from '../task/finish-tasks.ts';
import { findRequest } from './find-request.ts';
import { checkPastDay } from './past-day.ts';
import { ReturnRequestPayload } from './payload.ts';
import { ReturnOutcomeEnum, type ReturnOutcome } from './state.ts';

@InputType({ description: 'L’issue d’une demande de droit au retour' })
export class CloseReturnRequestInput {
  @Field(() => ID, { description: 'Demande' }) returnRequestId!: string;
  @Field(() => ReturnOutcomeEnum, { description: 'Issue' }) outcome!: ReturnOutcome;
  @Field(() => LocalDate, { description: 'Close le' }) closedOn!: string;
}

/** Outcomes of a proposal: without one, they cannot be. */
const AFTER_PROPOSAL: readonly ReturnOutcome[] = ['ENTERED', 'REFUSED_BY_YOUTH'];

@Resolver()
export class CloseReturnRequest {
  /** E08: what came of it. A place that the youth does not take is vacant again. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT', 'PROVIDER_STAFF', 'MENTORING_COORDINATOR'] })
  @Mutation(() => ReturnRequestPayload, { description: 'Clôt une demande de droit au retour' })
  async closeReturnRequest(@Arg('input', () => CloseReturnRequestInput) input: CloseReturnRequestInput, @Ctx() context: RequestContext): Promise<Partial<ReturnRequestPayload>> {
    const returnRequest = await findRequest(context, input.returnRequestId);
    const { outcome, closedOn } = input;
    if (AFTER_PROPOSAL.includes(outcome) && !returnRequest.proposedOn) throw new Refusal('NO_PROPOSAL_YET', 'Aucune place n’a encore été proposée. Proposez-en une, ou choisissez une autre issue.', ['input', 'outcome']);
    checkPastDay(closedOn, 'closedOn', returnRequest.proposedOn ?? returnRequest.interviewedOn ?? returnRequest.requestedOn);
    if (outcome !== 'ENTERED' && returnRequest.returnPlaceId) await giveBackPlace(context, returnRequest.returnPlaceId, returnRequest.youthId);
    Object.assign(returnRequest, { outcome, closedOn });
    await finishTasks(await context.em(), returnRequest.id, ['RETURN_REQUEST'], context.member.person, closedOn);
    await emit(context, 'fr.passerelle.education.return.closed', returnRequest.youthId, { returnRequestId: returnRequest.id, outcome, on: closedOn });
    return { returnRequest };
  }
}
