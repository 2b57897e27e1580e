import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CampaignDecision } from '../decision/decision.ts';
import { CampaignDecisionConnection } from '../decision/decision-connection.ts';
import { MotifEnum, type Motif } from '../decision/motif.ts';

@Resolver()
export class OwnDecisions {
  /** A08, A10: what a school corrects at the source after the run. Under-16s have no owner any more: they are not here. */
  @Allow('MEMBER')
  @Query(() => CampaignDecisionConnection, { description: 'Décisions du comparateur sur les sortants que votre établissement a déclarés (A09, A10)' })
  ownDecisions(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('campaignId', () => ID, { description: 'Campagne' }) campaignId: string,
    @Arg('motif', () => MotifEnum, { nullable: true, description: 'Motif' }) motif?: Motif | null,
  ): Promise<Page<CampaignDecision>> {
    return page(context, CampaignDecision, args, { ownerId: context.member.organisation, campaignId, ...(motif ? { motif } : {}) });
  }
}
