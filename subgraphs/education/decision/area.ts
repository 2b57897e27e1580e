import type { Area } from '@passerelle/kit/server/area';
import { CampaignDecision } from './decision.ts';

/** What the comparator decided of each leaver (A09). */
export const decisions: Area = { entities: [CampaignDecision] };
