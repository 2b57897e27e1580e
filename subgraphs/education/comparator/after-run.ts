import type { EntityManager } from '@mikro-orm/postgresql';
import { closeCorrections } from '../correction/close-corrections.ts';
import { countFollowUps } from '../follow-up/count-follow-ups.ts';
import { assignPlatforms } from '../saved-filter/assign-platforms.ts';
import { refreshStatistics } from '../statistics/refresh-statistics.ts';

/**
 * What follows a run that is not a rehearsal, once all its decisions are written and in the same transaction: the platforms'
 * lists (A23), the campaigns of follow-up (A13), corrections that have been made (A11), the figures (A25). Done twice, each
 * comes out the same.
 * @param em the worker's
 */
export async function afterRun(em: EntityManager, campaignId: string): Promise<void> {
  await assignPlatforms(em, campaignId);
  await countFollowUps(em, campaignId);
  await closeCorrections(em, campaignId);
  await refreshStatistics(em, campaignId);
}
