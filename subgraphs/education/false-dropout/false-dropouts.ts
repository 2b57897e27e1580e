import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Shared } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CampaignDecisionConnection } from '../decision/decision-connection.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { askedCampaign } from '../list/asked-campaign.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { falseDropoutOf, isFalseDropout } from './detect.ts';
import { FalseDropout } from './false-dropout.ts';

@Resolver(() => CampaignDecision)
export class FalseDropoutQueries {
  /** A12: of one's own platforms' lists, for who is habilitated (A26). */
  @Allow('MEMBER')
  @Query(() => CampaignDecisionConnection, { description: 'Faux décrocheurs des listes de vos plates-formes (cercle 1, habilité), d’après les données de ce jour (A12)' })
  async falseDropouts(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('campaignId', () => ID, { nullable: true, description: 'Campagne ; par défaut, la dernière' }) campaignId?: string | null,
    @Arg('platformId', () => ID, { nullable: true, description: 'Une seule de vos plates-formes' }) platformId?: string | null,
  ): Promise<Page<CampaignDecision>> {
    const campaign = await askedCampaign(context, campaignId);
    const platforms = campaign ? namingPlatforms(context.member).filter((p) => !platformId || p === platformId) : [];
    return page(context, CampaignDecision, args, {
      isListed: true, platformId: { $in: platforms }, ...(campaign ? { campaignId: campaign.id, ...isFalseDropout(campaign.id, platforms) } : {}),
    });
  }

  @Shared('CASE')
  @FieldResolver(() => FalseDropout, { nullable: true, description: 'Ce qui montre, d’après les données de ce jour, que le jeune n’a pas décroché (A12)' })
  async falseDropout(@Root() decision: CampaignDecision, @Ctx() context: RequestContext): Promise<FalseDropout | null> {
    if (!decision.isListed || !decision.youthId) return null;
    // Asked first: the function opens by platform, or by the grants in hand.
    await context.grantOf(decision.youthId);
    const found = await falseDropoutOf(context, decision.id);
    return found && Object.assign(found, { youthId: decision.youthId });
  }
}

@Resolver(() => FalseDropout)
export class FalseDropoutResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui doit corriger à la source ; absente quand elle n’est pas connue' })
  corrector(@Root() found: FalseDropout): Organisation | null {
    return organisationOf(found.correctorId);
  }
}
