import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CampaignRun } from './campaign-run.ts';

const CampaignRunConnection = Connection(() => CampaignRun, 'CampaignRun');

@Resolver()
export class CampaignRunQueries {
  @Allow('MEMBER')
  @Query(() => CampaignRun, { nullable: true, description: 'Un traitement du comparateur, pour suivre où il en est (A09)' })
  campaignRun(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CampaignRun | null> {
    return byId(context, CampaignRun, id);
  }

  @Allow('MEMBER')
  @Query(() => CampaignRunConnection, { description: 'Traitements d’une campagne et ses répétitions, le dernier d’abord (A09)' })
  campaignRuns(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('campaignId', () => ID, { description: 'Campagne' }) campaignId: string,
  ): Promise<Page<CampaignRun>> {
    return page(context, CampaignRun, args, { campaignId }, { id: 'desc' });
  }
}
