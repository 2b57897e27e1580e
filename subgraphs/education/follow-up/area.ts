import type { Area } from '@passerelle/kit/server/area';
import { CaseFollowUps } from './case-follow-ups.ts';
import { FollowUp } from './follow-up.ts';

/** The campaigns in which a case was followed (A13). */
export const followUps: Area = { entities: [FollowUp], resolvers: [CaseFollowUps] };
