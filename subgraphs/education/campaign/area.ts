import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AnnounceCampaign } from './announce-campaign.ts';
import { Campaign } from './campaign.ts';
import { CampaignQueries } from './campaigns.ts';

/** SIEI campaigns (A07, A08). */
export const campaigns: Area = {
  entities: [Campaign],
  resolvers: [CampaignQueries, AnnounceCampaign],
  references: { Campaign: ({ id }, context) => byId(context, Campaign, id) },
};
