import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, registerEnumType, Resolver } from 'type-graphql';
import { asParty, proposalOf } from './parties.ts';
import { Proposal } from './proposal.ts';
import { ProposalStateEnum, type ProposalState } from './state.ts';

export const ProposalConnection = Connection(() => Proposal, 'Proposal');

export enum ProposalSide { RECEIVED = 'RECEIVED', SENT = 'SENT' }
registerEnumType(ProposalSide, {
  name: 'ProposalSide',
  description: 'Côté d’une proposition',
  valuesConfig: { RECEIVED: { description: 'Adressées à votre organisation' }, SENT: { description: 'Faites par votre organisation' } },
});

@Resolver()
export class ProposalQueries {
  @Allow('MEMBER')
  @Query(() => Proposal, { nullable: true, description: 'Une proposition. Absente si elle n’existe pas ou ne vous est pas ouverte.' })
  proposal(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Proposal | null> {
    return proposalOf(context, id);
  }

  /** Own work only, on one side or the other: it needs no grant and names nobody. */
  @Allow('MEMBER')
  @Query(() => ProposalConnection, { description: 'Propositions adressées à votre organisation, ou faites par elle ; les dernières d’abord' })
  async proposals(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('side', () => ProposalSide, { nullable: true, description: 'Reçues ou faites ; par défaut, reçues pour un organisme, faites pour les autres' }) side?: ProposalSide | null,
    @Arg('state', () => ProposalStateEnum, { nullable: true, description: 'État' }) state?: ProposalState | null,
  ): Promise<Page<Proposal>> {
    const found = await page(context, Proposal, args, { ...onSide(context, side), ...(state ? { state } : {}) }, { id: 'desc' });
    found.edges.forEach(({ node }) => asParty(context, node));
    return found;
  }
}

/** The audience of a list of proposals: one's own organisation's, as the one or as the other party. */
export function onSide({ member: { organisation, network } }: RequestContext, side?: ProposalSide | null): { providerOrganisationId: string } | { proposerId: string } {
  const received = side ? side === ProposalSide.RECEIVED : network === 'SOLUTION_PROVIDER';
  return received ? { providerOrganisationId: organisation } : { proposerId: organisation };
}
