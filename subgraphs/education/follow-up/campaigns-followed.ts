import type { EntityManager } from '@mikro-orm/postgresql';
import { FollowUp } from './follow-up.ts';

/** A13: a case without solution is followed for at least this many campaigns. */
export const CAMPAIGNS_OF_FOLLOW_UP = 4;

/**
 * A13: the different campaigns in which a youth was followed without solution, over every id and episode.
 * @param ids every id of the youth, as the grant names them
 * @returns ids of campaigns
 */
export async function campaignsFollowed(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.find(FollowUp, { youthId: { $in: [...ids] } });
  return [...new Set(rows.map((r) => r.campaignId))];
}
