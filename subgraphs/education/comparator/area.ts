import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CampaignDecision } from '../decision/decision.ts';
import { DecisionChange } from './decision-change.ts';
import { DecisionResolver } from './decision.resolver.ts';
import { OwnDecisions } from './own-decisions.ts';

/** The SIEI comparator: what it decided, why, and what it said before (A03–A10). */
export const comparator: Area = {
  entities: [DecisionChange],
  resolvers: [DecisionResolver, OwnDecisions],
  references: { CampaignDecision: ({ id }, context) => byId(context, CampaignDecision, id) },
};
