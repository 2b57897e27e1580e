import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { giveBackPlace, takePlace } from '../session/places.ts';
import { Session } from '../session/session.ts';
import { refusePastWaiting } from '../waiting/waiting-first.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';
import { ANSWERABLE, holdsPlace, ProposalAnswerEnum, RefusalReasonEnum, type ProposalAnswer, type RefusalReason } from './state.ts';

@InputType({ description: 'La réponse de l’organisme à une proposition' })
export class AnswerProposalInput {
  @Field(() => ID, { description: 'Proposition' }) proposalId!: string;
  @Field(() => ProposalAnswerEnum, { description: 'Réponse' }) answer!: ProposalAnswer;
  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Motif, pour un refus' }) refusalReason?: RefusalReason | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class AnswerProposalPayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AnswerProposal {
  /** E02, E08: accepting takes the place; a full session leaves the proposal as it was, to be put on the waiting list. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => AnswerProposalPayload, { description: 'Répond à une proposition : accepte (une place est prise), met en liste d’attente ou refuse' })
  async answerProposal(@Arg('input', () => AnswerProposalInput) input: AnswerProposalInput, @Ctx() context: RequestContext): Promise<Partial<AnswerProposalPayload>> {
    const { proposalId, answer, refusalReason } = input;
    if (answer === 'REFUSE' && !refusalReason) throw new Refusal('REASON_MISSING', 'Indiquez le motif du refus.', ['input', 'refusalReason']);
    const proposal = await lockedProposal(context, proposalId, 'providerOrganisationId');
    // A place accepted and never taken up goes back by a refusal, with its reason.
    const unsaid = proposal.state === 'ACCEPTED' && answer === 'REFUSE';
    if (!unsaid && !ANSWERABLE.some((s) => s === proposal.state)) throw new Refusal('ALREADY_ANSWERED', 'Cette proposition a déjà reçu sa réponse ou a été retirée. Rechargez-la.', ['input', 'proposalId']);
    await movePlace(context, proposal, answer);
    proposal.state = answer === 'ACCEPT' ? 'ACCEPTED' : answer === 'WAIT' ? 'WAITING' : 'REFUSED';
    proposal.refusalReason = answer === 'REFUSE' ? refusalReason : null;
    proposal.answeredAt = new Date();
    proposal.waitingSince = answer === 'WAIT' ? (proposal.waitingSince ?? proposal.answeredAt) : proposal.waitingSince;
    proposal.heldUntil = null;
    await emit(context, 'fr.passerelle.solutions.proposal.answered', proposal.youthId, { proposalId, state: proposal.state, reason: proposal.refusalReason ?? null, on: dayInFrance(proposal.proposedAt) });
    return { proposal };
  }
}

/**
 * What an answer does to the place: accepting takes one, unless it is held already; a held one is given back by any other answer.
 * @throws Refusal WAITING_FIRST, SESSION_FULL, SESSION_CANCELLED, SESSION_OVER, PLACE_HELD, PLACES_LEFT
 */
async function movePlace(context: RequestContext, proposal: Proposal, answer: ProposalAnswer): Promise<void> {
  if (holdsPlace(proposal.state)) {
    if (answer === 'WAIT') throw new Refusal('PLACE_HELD', 'Une place est tenue pour ce jeune : il n’attend plus. Acceptez-le ou refusez.', ['input', 'answer']);
    if (answer === 'REFUSE') await giveBackPlace(context, proposal.sessionId);
    return;
  }
  if (answer === 'WAIT') return refuseNeedlessWait(context, proposal);
  if (answer !== 'ACCEPT') return;
  await refusePastWaiting(context, proposal);
  if (!(await takePlace(context, proposal.sessionId))) {
    refuseCancelled(await byId(context, Session, proposal.sessionId));
    throw new Refusal('SESSION_FULL', 'Il ne reste plus de place dans cette session. Mettez le jeune en liste d’attente, ou refusez.', ['input', 'answer']);
  }
}

/** A proposal made while its session was being cancelled is still to answer: what to answer is said. */
function refuseCancelled(session: Session | null): void {
  if (session?.cancelledOn) throw new Refusal('SESSION_CANCELLED', 'Cette session est annulée. Refusez la proposition, avec le motif « session annulée ».', ['input', 'answer']);
}

/**
 * Nobody waits for a session that will not be. The first of the list is given a vacant place within seconds: to wait beside one is a
 * mistake, or a number of places to mend.
 */
async function refuseNeedlessWait(context: RequestContext, { sessionId }: Proposal): Promise<void> {
  const session = await byId(context, Session, sessionId);
  refuseCancelled(session);
  if (session?.endsOn && session.endsOn < today()) throw new Refusal('SESSION_OVER', 'Cette session est terminée : aucune place ne s’y libérera. Refusez la proposition.', ['input', 'answer']);
  if (session && session.vacant > 0) {
    throw new Refusal('PLACES_LEFT', `Il reste ${session.vacant} place(s) dans cette session. Acceptez le jeune, ou mettez d’abord le nombre de places à jour.`, ['input', 'answer']);
  }
}
