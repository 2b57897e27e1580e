import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import { Campaign } from '../campaign/campaign.ts';

/** The latest campaign whose processing date has come; null before the first. Looked up once a request. */
export const latestCampaign = (context: RequestContext): Promise<Campaign | null> => context.loader('latest campaign', async () => {
  const [latest] = await (await context.em()).find(Campaign, { processingDate: { $lte: today() } }, { orderBy: { processingDate: 'desc' }, limit: 1 });
  return latest ?? null;
});

/** The campaign asked for, or the latest when none is; null when there is none. */
export const askedCampaign = (context: RequestContext, id?: string | null): Promise<Campaign | null> => (id ? byId(context, Campaign, id) : latestCampaign(context));
