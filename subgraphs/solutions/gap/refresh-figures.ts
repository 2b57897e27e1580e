import type { EntityManager } from '@mikro-orm/postgresql';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { today } from '@passerelle/kit/values/today';

const AT = `coalesce(case when o.commune ~ '^9[78]' then left(o.commune, 3) else left(o.commune, 2) end, p.departement, '')`;

/** What a proposal says of the offer, best first; what the youth decided says nothing of it. */
const OF_PROPOSAL = `
  case when r.entered_on is not null then 1
    when r.state in ('ACCEPTED', 'HELD') or (r.state = 'PROPOSED' and coalesce(r.answer_by >= :today::date, true)) then 2
    when r.state in ('WAITING', 'LAPSED') or r.refusal_reason in ('NO_PLACE', 'SESSION_CANCELLED') then 3
    when r.state = 'PROPOSED' then 4
    when r.refusal_reason in ('AUDIENCE', 'AGE', 'LEVEL', 'SCHEDULE') then 5
    when r.refusal_reason in ('TERRITORY', 'TOO_FAR') then 6 end`;

const COUNTED = `
  with told as (
    select r.youth_id, ${AT} as departement, coalesce(r.need, '') as need, ${OF_PROPOSAL} as rank
    from proposal r join session s on s.id = r.session_id join solution o on o.id = s.solution_id join provider p on p.id = o.provider_id
    where r.proposed_at >= (:from::timestamp at time zone 'Europe/Paris') and r.proposed_at < ((:to::date + 1)::timestamp at time zone 'Europe/Paris')
    union all
    select youth_id, departement, need, case reason when 'FULL' then 3 when 'NOT_SUITED' then 5 else 6 end from unmet_need where recorded_on between :from and :to
  ), persons as (
    select coalesce(a.canonical_id, t.youth_id) as person, t.departement, t.need, min(t.rank) as rank
    from told t left join youth_alias a on a.youth_id = t.youth_id where t.rank is not null group by 1, 2, 3
  ), seats as (
    select ${AT} as departement, n as need, sum(s.capacity - s.taken)::int as idle
    from session s join solution o on o.id = s.solution_id join provider p on p.id = o.provider_id cross join lateral unnest(o.needs) n
    where o.is_published and s.cancelled_on is null and s.fresh_until >= now() and s.taken < s.capacity and (s.ends_on is null or s.ends_on >= :today::date) group by 1, 2
  ), counted as (
    select departement, need, count(*) filter (where rank = 1)::int as met, count(*) filter (where rank = 2)::int as in_progress, count(*) filter (where rank = 3)::int as no_place,
      count(*) filter (where rank = 4)::int as no_answer, count(*) filter (where rank = 5)::int as not_suited, count(*) filter (where rank = 6)::int as no_offer
    from persons group by 1, 2
  ), lines as (
    select departement, need, coalesce(met, 0) as met, coalesce(in_progress, 0) as in_progress, coalesce(no_place, 0) as no_place, coalesce(no_answer, 0) as no_answer,
      coalesce(not_suited, 0) as not_suited, coalesce(no_offer, 0) as no_offer, coalesce(idle, 0) as idle_seats
    from counted full join seats using (departement, need) where departement <> ''
  )`;

/** Only what changed is written: a refresh that finds nothing new leaves the table as it was. */
const REFRESH = `${COUNTED}, gone as (
    delete from territory_figure f where f.school_year = :year and not exists (select 1 from lines l where l.departement = f.departement and l.need = f.need)
  )
  insert into territory_figure as f (id, created_at, updated_at, school_year, departement, need, met, in_progress, no_place, no_answer, not_suited, no_offer, idle_seats)
  select uuidv7(), now(), now(), :year, departement, need, met, in_progress, no_place, no_answer, not_suited, no_offer, idle_seats from lines
  on conflict (school_year, departement, need) do update set updated_at = now(), met = excluded.met, in_progress = excluded.in_progress, no_place = excluded.no_place,
    no_answer = excluded.no_answer, not_suited = excluded.not_suited, no_offer = excluded.no_offer, idle_seats = excluded.idle_seats
  where (f.met, f.in_progress, f.no_place, f.no_answer, f.not_suited, f.no_offer, f.idle_seats)
    is distinct from (excluded.met, excluded.in_progress, excluded.no_place, excluded.no_answer, excluded.not_suited, excluded.no_offer, excluded.idle_seats)`;

/** Puts `:name` values in their places, in order. */
function bound(sql: string, values: Readonly<Record<string, string>>): [string, string[]] {
  const params: string[] = [];
  const text = sql.replace(/(?<!:):([a-z]+)/g, (_, name: string) => {
    params.push(values[name] ?? '');
    return '?';
  });
  return [text, params];
}

/**
 * E06: fills the figures of the school year under way anew, in one transaction; past years keep their last figures.
 * @param em the worker's
 */
export async function refreshFigures(em: EntityManager, day = today()): Promise<void> {
  const { name, from, to } = schoolYearOf(day);
  await em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(3606, 6)');
    await tx.execute(...bound(REFRESH, { year: name, from, to, today: day }));
  });
}
