import type { RequestContext } from '@passerelle/kit/server/context';
import { today } from '@passerelle/kit/values/today';
import type { SituationKind } from '../situation/kind.ts';
import type { Caseload } from './caseload.ts';

/**
 * One statement for all advisers: each file once, with its schemes under way; then counted by situation and by scheme. Those of
 * the caller's own structures only, and 3.2: a youth who is not registered is not counted either, nor is a closed file. E17: who waits is who has no
 * solution and nobody to see: nothing planned, and no scheme under way, or a last appointment that did not take place.
 */
const COUNTS = `
  with asked as (
    select a.id from adviser a join mission_locale m on m.id = a.mission_locale_id where a.id = any(?::uuid[]) and m.organisation_id = ?
  ), file as (
    select f.id, f.adviser_id, f.situation, f.registered_on from mission_locale_file f join asked a on a.id = f.adviser_id
    where f.owner_id = ? and f.youth_id is not null and f.closed_on is null
  ), entered as (
    select f.id, f.adviser_id, s.code from file f join support_programme p on p.file_id = f.id and p.ended_on is null and p.owner_id = ? join scheme s on s.id = p.scheme_id
  ), waiting as (
    select f.adviser_id, case when e.is_entered then least(last.day, last.state_on) else coalesce(s.since, f.registered_on) end as since
    from file f cross join lateral (select exists (select 1 from entered where id = f.id) as is_entered) e
      left join situation s on s.file_id = f.id and s.until is null
      left join lateral (select state, day, state_on from appointment where file_id = f.id order by starts_at desc, id desc limit 1) last on true
    where coalesce(f.situation, 'SANS_SOLUTION') in ('SANS_SOLUTION', 'RECHERCHE_EMPLOI')
      and (not e.is_entered or last.state in ('NO_SHOW', 'EXCUSED', 'REVOKED'))
      and not exists (select 1 from appointment where file_id = f.id and state = 'PLANNED' and day >= ?)
  )
  select id as adviser, 'FILES' as what, null as code, 0::int as count, null::date as day from asked
  union all select adviser_id, 'SITUATION', situation, count(*)::int, null from file group by adviser_id, situation
  union all select adviser_id, 'SCHEME', code, count(distinct id)::int, null from entered group by adviser_id, code
  union all select adviser_id, 'WAITING', null, count(*)::int, min(since) from waiting group by adviser_id`;

interface Line {
  readonly adviser: string;
  readonly what: 'FILES' | 'SITUATION' | 'SCHEME' | 'WAITING';
  readonly code: string | null;
  readonly count: number;
  readonly day: string | null;
}

const mostFirst = <T extends { count: number }>(list: T[]): T[] => list.sort((a, b) => b.count - a.count);

/** The caseloads of some advisers, by id; those of another organisation's structures are not there. */
export async function readCaseloads(context: RequestContext, advisers: readonly string[]): Promise<Map<string, Caseload>> {
  const own = context.member.organisation;
  const lines = await (await context.em()).execute<Line[]>(COUNTS, [`{${advisers.join(',')}}`, own, own, own, today()]);
  return new Map([...Map.groupBy(lines, (l) => l.adviser)].map(([adviser, of]) => {
    const bySituation = mostFirst(of.flatMap(({ what, code, count }) => (what === 'SITUATION' ? [{ situation: code as SituationKind | null, count }] : [])));
    const byScheme = mostFirst(of.flatMap(({ what, code, count }) => (what === 'SCHEME' && code ? [{ scheme: code, count }] : [])));
    const waiting = of.find((l) => l.what === 'WAITING');
    return [adviser, { files: bySituation.reduce((sum, s) => sum + s.count, 0), bySituation, byScheme, waiting: waiting?.count ?? 0, waitingSince: waiting?.day ?? null }];
  }));
}
