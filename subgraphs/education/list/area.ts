import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CampaignDecision } from '../decision/decision.ts';
import { CampaignListQueries } from './campaign-list.ts';
import { ListedYouth } from './listed-youth.ts';
import { TakeFromList } from './take-from-list.ts';

/** The platforms' lists of a campaign (A02, A24, A26). */
export const lists: Area = {
  resolvers: [CampaignListQueries, ListedYouth, TakeFromList],
  references: { CampaignDecision: ({ id }, context) => byId(context, CampaignDecision, id) },
};
