import type { RequestContext } from '@passerelle/kit/server/context';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { Allow } from '@passerelle/kit/trust/policy';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Campaign } from './campaign.ts';

const CampaignConnection = Connection(() => Campaign, 'Campaign');

@Resolver()
export class CampaignQueries {
  @Allow('ANYONE')
  @Query(() => CampaignConnection, { description: 'Campagnes SIEI, la dernière d’abord' })
  campaigns(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<Campaign>> {
    return page(context, Campaign, args, {}, { processingDate: 'desc', id: 'asc' });
  }
}
