import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * A10, A11: open requests of earlier campaigns whose youth this campaign no longer lists: the partner's new data have removed the
 * cause. Persons are followed over their ids. One statement; run again, it closes nothing more.
 * @param em the worker's, after the campaign's run
 * @returns how many were closed
 */
export async function closeCorrections(em: EntityManager, campaignId: string): Promise<number> {
  const closed = await em.execute<object[]>(`
    update correction_request r set state = 'DONE', answered_on = k.processing_date, updated_at = now()
    from campaign k, campaign before
    where k.id = ? and before.id = r.campaign_id and r.state = 'OPEN' and before.processing_date < k.processing_date
      and exists (select 1 from campaign_decision d where d.campaign_id = k.id)
      and not exists (
        select 1 from campaign_decision d left join youth_alias da on da.youth_id = d.youth_id
        where d.campaign_id = k.id and d.is_listed
          and coalesce(da.canonical_id, d.youth_id) = coalesce((select a.canonical_id from youth_alias a where a.youth_id = r.youth_id), r.youth_id))
    returning r.id`, [campaignId]);
  return closed.length;
}
