import type { EntityManager } from '@mikro-orm/postgresql';

/** Motifs count leavers' rows, as the comparator judged them; false dropouts are those that the feeds show now. */
const DECIDED = `
  insert into campaign_figure (id, created_at, updated_at, campaign_id, measure, platform_id, departement, school_kind, count)
  select uuidv7(), now(), now(), d.campaign_id, m.measure, d.platform_id, coalesce(d.departement, ''), coalesce(s.kind, ''), count(*)
  from campaign_decision d
  left join school s on s.id = d.school_id
  left join false_dropout_signs(array(select id from campaign_decision where is_listed and campaign_id = ?)) f on f.decision_id = d.id
  cross join lateral (select d.motif as measure union all select 'FALSE_DROPOUT' where f.decision_id is not null) m
  where d.campaign_id = ?
  group by d.campaign_id, m.measure, d.platform_id, d.departement, s.kind`;

/** Persons followed at this campaign, by how many campaigns they have been followed until it; their place is their last list's. */
const FOLLOWED = `
  insert into campaign_figure (id, created_at, updated_at, campaign_id, measure, platform_id, departement, school_kind, count)
  with day as (select id, processing_date from campaign where id = ?),
  followed as (
    select coalesce(a.canonical_id, f.youth_id) as person, f.campaign_id, f.platform_id from campaign_follow_up f
    join campaign c on c.id = f.campaign_id join day on c.processing_date <= day.processing_date
    left join youth_alias a on a.youth_id = f.youth_id
  ), counted as (
    select person, least(count(distinct campaign_id), 4) as times, min(platform_id::text) filter (where campaign_id = day.id)::uuid as platform_id
    from followed, day group by person having bool_or(campaign_id = day.id)
  ), placed as (
    select distinct on (coalesce(a.canonical_id, d.youth_id)) coalesce(a.canonical_id, d.youth_id) as person, d.departement, s.kind
    from campaign_decision d join campaign c on c.id = d.campaign_id join day on c.processing_date <= day.processing_date
    left join youth_alias a on a.youth_id = d.youth_id left join school s on s.id = d.school_id
    where d.is_listed and d.youth_id is not null order by 1, c.processing_date desc, d.id
  )
  select uuidv7(), now(), now(), day.id, 'FOLLOWED_' || c.times, c.platform_id, coalesce(p.departement, ''), coalesce(p.kind, ''), count(*)
  from day, counted c left join placed p using (person) group by day.id, c.times, c.platform_id, p.departement, p.kind`;

/**
 * A25: fills a campaign's figures anew, in one transaction: readers see the old ones or the new ones.
 * @param em the worker's
 */
export async function refreshStatistics(em: EntityManager, campaignId: string): Promise<void> {
  await em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(3603, hashtext(?))', [campaignId]);
    await inner.execute('delete from campaign_figure where campaign_id = ?', [campaignId]);
    await inner.execute(DECIDED, [campaignId, campaignId]);
    await inner.execute(FOLLOWED, [campaignId]);
  });
}
