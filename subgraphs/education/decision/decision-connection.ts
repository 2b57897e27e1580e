import { Connection } from '@passerelle/kit/graphql/connection';
import { CampaignDecision } from './decision.ts';

/** The one page type of decisions, for every list of them. */
export const CampaignDecisionConnection = Connection(() => CampaignDecision, 'CampaignDecision');
