import { Connection } from '@passerelle/kit/graphql/connection';
import { CampaignDecision } from '../decision/decision.ts';

export const CampaignDecisionConnection = Connection(() => CampaignDecision, 'CampaignDecision');
