import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Puts each listed youth of a campaign on the list of one platform: that of the first active filter that takes it, by position,
 * then platform, then id. Nobody's where no filter does; who is not listed is on no list. One statement; run again, it changes
 * what the filters have changed and nothing else (A23).
 * @param em the worker's
 * @returns how many decisions changed platform
 */
export async function assignPlatforms(em: EntityManager, campaignId: string): Promise<number> {
  const changed = await em.execute<object[]>(`
    with chosen as (
      select d.id, case when d.is_listed then (
        select f.platform_id from saved_filter f where f.is_active and filter_takes(f, d) order by f.position, f.platform_id, f.id limit 1
      ) end as platform_id
      from campaign_decision d where d.campaign_id = ?
    )
    update campaign_decision d set platform_id = c.platform_id, updated_at = now()
    from chosen c where d.id = c.id and d.platform_id is distinct from c.platform_id
    returning d.id`, [campaignId]);
  return changed.length;
}
