import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { giveBackPlace } from '../session/places.ts';
import { lockedProposal } from './parties.ts';
import { Proposal } from './proposal.ts';
import { ANSWERABLE } from './state.ts';

@InputType({ description: 'Une proposition à retirer' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'Proposition' }) proposalId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class WithdrawProposalPayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class WithdrawProposal {
  /** E02: a place that was held is vacant again at once. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'ADVISER', 'MLDS_COORDINATOR', 'COUNSELLOR'] })
  @Mutation(() => WithdrawProposalPayload, { description: 'Retire une proposition de votre organisation ; la place tenue est rendue' })
  async withdrawProposal(@Arg('input', () => WithdrawProposalInput) input: WithdrawProposalInput, @Ctx() context: RequestContext): Promise<Partial<WithdrawProposalPayload>> {
    const proposal = await lockedProposal(context, input.proposalId, 'proposerId');
    const held = proposal.state === 'ACCEPTED' || proposal.state === 'HELD';
    if (!held && !ANSWERABLE.some((s) => s === proposal.state)) throw new Refusal('NOT_WITHDRAWABLE', 'Cette proposition n’est plus en cours : elle ne peut pas être retirée. Rechargez-la.', ['input', 'proposalId']);
    if (held) await giveBackPlace(context, proposal.sessionId);
    proposal.state = 'WITHDRAWN';
    proposal.withdrawnAt = new Date();
    proposal.heldUntil = null;
    await emit(context, 'fr.passerelle.solutions.proposal.withdrawn', proposal.youthId, { proposalId: proposal.id, state: proposal.state, on: dayInFrance(proposal.proposedAt) });
    return { proposal };
  }
}
