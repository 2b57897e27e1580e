import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * A13: notes, for a campaign, each case opened on or before its processing date that is still without solution. One statement;
 * run again, it adds what it did not have and takes nothing back: a campaign during which somebody was followed stays counted.
 * @param em the worker's
 * @returns how many cases were added
 */
export async function countFollowUps(em: EntityManager, campaignId: string): Promise<number> {
  const added = await em.execute<object[]>(`
    insert into campaign_follow_up (id, created_at, updated_at, case_id, campaign_id, youth_id, owner_id, platform_id)
    select uuidv7(), now(), now(), c.id, k.id, c.youth_id, c.owner_id, c.platform_id
    from campaign k join dropout_case c on c.opened_on <= k.processing_date
    where k.id = ? and c.closed_on is null and c.stage not in ('IN_SOLUTION', 'CLOSED')
    on conflict (case_id, campaign_id) do nothing
    returning id`, [campaignId]);
  return added.length;
}
