import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { asParty } from './parties.ts';
import { Proposal } from './proposal.ts';
import { onSide, ProposalConnection, ProposalSide } from './proposals.ts';

const SIDE = 'Reçues ou faites ; par défaut, reçues pour un organisme, faites pour les autres';

/** What is left to do, for both parties: each list is one of its own indexes, by day. */
@Resolver()
export class AwaitedQueries {
  /** E08: a proposal that nobody answers keeps a youth waiting: both sides see it, the late ones alone if they wish. */
  @Allow('MEMBER')
  @Query(() => ProposalConnection, { description: 'Propositions qui attendent la réponse de l’organisme, les plus pressées d’abord (E08)' })
  proposalsAwaited(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('side', () => ProposalSide, { nullable: true, description: SIDE }) side?: ProposalSide | null,
    @Arg('isLate', () => Boolean, { nullable: true, description: 'Seulement celles dont le délai de réponse est passé' }) isLate?: boolean | null,
  ): Promise<Page<Proposal>> {
    return due(context, args, { ...onSide(context, side), state: 'PROPOSED', ...(isLate ? { answerBy: { $lt: today() } } : {}) }, { answerBy: 'asc', id: 'asc' });
  }

  @Allow('MEMBER')
  @Query(() => ProposalConnection, { description: 'Places libérées, tenues pour des jeunes de la liste d’attente, à confirmer ; les premières à échoir d’abord (E02)' })
  placesHeld(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('side', () => ProposalSide, { nullable: true, description: SIDE }) side?: ProposalSide | null,
  ): Promise<Page<Proposal>> {
    return due(context, args, { ...onSide(context, side), state: 'HELD' }, { heldUntil: 'asc', id: 'asc' });
  }

  @Allow('MEMBER')
  @Query(() => ProposalConnection, { description: 'Sorties de votre organisme vieilles de six mois, dont l’issue est à vérifier (E20)' })
  outcomesDue(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<Proposal>> {
    return due(context, args, { providerOrganisationId: context.member.organisation, outcomeDueOn: { $lte: today() } }, { outcomeDueOn: 'asc', id: 'asc' });
  }
}

async function due(context: RequestContext, args: PageArgs, where: FilterQuery<Proposal>, orderBy: OrderDefinition<Proposal>): Promise<Page<Proposal>> {
  const found = await page(context, Proposal, args, where, orderBy);
  found.edges.forEach(({ node }) => asParty(context, node));
  return found;
}
