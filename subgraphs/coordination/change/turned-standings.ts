import type { EntityManager } from '@mikro-orm/postgresql';
import type { NewChange } from './changes-of.ts';

const GROUNDS = `ground in ('HOLDS_FILE', 'REFERRAL')`;

/**
 * What is so is compared with what was last told, so that nothing has to be announced when a standing opens, closes, or lapses
 * by itself at its hour. A row that somebody is changing now is left for the next round.
 */
const turnedNow = (most: number): string => `
  with fresh as (select id, true as first from standing where change_told is null and ${GROUNDS} order by id limit ${most} for update skip locked),
    ended as (select id, false from standing where change_told = 'OPEN' and until <= now() and ${GROUNDS} limit ${most} for update skip locked),
    again as (select id, false from standing where change_told = 'CLOSED' and until > now() and ${GROUNDS} limit ${most} for update skip locked)
  select * from fresh union all select * from ended union all select * from again`;

const TURN = `
  update standing s set change_told = case when until is null or until > now() then 'OPEN' else 'CLOSED' end where id = any (?::uuid[])
  returning id, youth_id as youth, organisation_id as organisation, change_told as told, case when until <= now() then until else updated_at end as at,
    exists (select 1 from standing k where k.organisation_id = s.organisation_id and k.youth_id = s.youth_id and k.id <> s.id and k.${GROUNDS} and (k.until is null or k.until > now())) as "isElsewhere"`;

interface Turned { readonly id: string; readonly youth: string; readonly organisation: string; readonly told: 'OPEN' | 'CLOSED'; readonly at: string; readonly isElsewhere: boolean }

/** What opened and what closed for organisations since the last round. */
export interface TurnedStandings { readonly opened: readonly NewChange[]; readonly closed: readonly NewChange[]; readonly turned: number }

/**
 * Says which organisations stand for a youth since now, and which no longer do: a file was opened, a referral was sent,
 * refused, withdrawn, or came to its end. One who keeps another ground is not told that it closed.
 * @param em the worker's, under the sealer's lock
 * @param most rows of each kind
 */
export async function turnedStandings(em: EntityManager, most: number): Promise<TurnedStandings> {
  const found = await em.execute<{ id: string; first: boolean }[]>(turnedNow(most));
  if (!found.length) return { opened: [], closed: [], turned: 0 };
  const rows = (await em.execute<Turned[]>(TURN, [`{${found.map((f) => f.id).join(',')}}`])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const isFirst = new Set(found.flatMap((f) => (f.first ? [f.id] : [])));
  const change = ({ youth, organisation, at }: Turned, kind: string, openedBy: NewChange['openedBy']): NewChange => ({
    kind, openedBy, partner: 'coordination', at, data: {}, youths: [youth], parties: [organisation], network: null, isForNetwork: false,
  });
  return {
    opened: rows.filter((r) => r.told === 'OPEN').map((r) => change(r, 'ACCESS_OPENED', ['YOUTH'])),
    // What was never told open does not close; two grounds that end together close once.
    closed: [...new Map(rows.filter((r) => r.told === 'CLOSED' && !isFirst.has(r.id) && !r.isElsewhere).map((r) => [`${r.organisation} ${r.youth}`, r])).values()]
      .map((r) => change(r, 'ACCESS_CLOSED', ['PARTY'])),
    turned: rows.length,
  };
}
