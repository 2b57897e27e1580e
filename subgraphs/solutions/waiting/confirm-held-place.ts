import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockedProposal } from '../proposal/parties.ts';
import { Proposal } from '../proposal/proposal.ts';

@InputType({ description: 'Une place tenue, à confirmer' })
export class ConfirmHeldPlaceInput {
  @Field(() => ID, { description: 'Proposition' }) proposalId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ConfirmHeldPlacePayload {
  @Field(() => Proposal, { nullable: true, description: 'La proposition, acceptée' }) proposal?: Proposal | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ConfirmHeldPlace {
  /** Who proposed says that the young person still wants the place; the provider agreed when it put the proposal on the list. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'ADVISER', 'MLDS_COORDINATOR', 'COUNSELLOR'] })
  @Mutation(() => ConfirmHeldPlacePayload, { description: 'Confirme que le jeune prend la place libérée qui lui est tenue' })
  async confirmHeldPlace(@Arg('input', () => ConfirmHeldPlaceInput) input: ConfirmHeldPlaceInput, @Ctx() context: RequestContext): Promise<Partial<ConfirmHeldPlacePayload>> {
    const proposal = await lockedProposal(context, input.proposalId, 'proposerId');
    // The worker may not have passed yet since midnight: the day decides, not its hour.
    if (proposal.state !== 'HELD' || !proposal.heldUntil || proposal.heldUntil < today()) {
      throw new Refusal('NOT_HELD', 'Aucune place n’est plus tenue pour ce jeune. Rechargez la proposition, ou proposez-lui une autre session.', ['input', 'proposalId']);
    }
    Object.assign(proposal, { state: 'ACCEPTED', heldUntil: null });
    await emit(context, 'fr.passerelle.solutions.proposal.answered', proposal.youthId, { proposalId: proposal.id, state: proposal.state, on: dayInFrance(proposal.proposedAt) });
    return { proposal };
  }
}
