import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { takePlace } from '../session/places.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';
import { ANSWERABLE, ProposalAnswerEnum, RefusalReasonEnum, type ProposalAnswer, type RefusalReason } from './state.ts';

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
    if (!ANSWERABLE.some((s) => s === proposal.state)) throw new Refusal('ALREADY_ANSWERED', 'Cette proposition a déjà reçu sa réponse ou a été retirée. Rechargez-la.', ['input', 'proposalId']);
    if (answer === 'ACCEPT' && !(await takePlace(context, proposal.sessionId))) {
      throw new Refusal('SESSION_FULL', 'Il ne reste plus de place dans cette session. Mettez le jeune en liste d’attente, ou refusez.', ['input', 'answer']);
    }
    proposal.state = answer === 'ACCEPT' ? 'ACCEPTED' : answer === 'WAIT' ? 'WAITING' : 'REFUSED';
    proposal.refusalReason = answer === 'REFUSE' ? refusalReason : null;
    proposal.answeredAt = new Date();
    await emit(context, 'fr.passerelle.solutions.proposal.answered', proposal.youthId, { proposalId, state: proposal.state, on: dayInFrance(proposal.proposedAt) });
    return { proposal };
  }
}
