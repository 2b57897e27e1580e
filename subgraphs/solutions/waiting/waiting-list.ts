import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asParty } from '../proposal/parties.ts';
import { Proposal } from '../proposal/proposal.ts';
import { ProposalConnection } from '../proposal/proposals.ts';

@Resolver()
export class WaitingListQuery {
  /** The provider's own: who waits for its session, first come first. */
  @Allow('MEMBER')
  @Query(() => ProposalConnection, { description: 'Liste d’attente d’une session de votre organisation, le premier d’abord' })
  async waitingList(@Args(() => PageArgs) args: PageArgs, @Arg('sessionId', () => ID, { description: 'Session' }) sessionId: string, @Ctx() context: RequestContext): Promise<Page<Proposal>> {
    const found = await page(context, Proposal, args, { sessionId, state: 'WAITING', providerOrganisationId: context.member.organisation }, { waitingSince: 'asc', id: 'asc' });
    found.edges.forEach(({ node }) => asParty(context, node));
    return found;
  }
}
