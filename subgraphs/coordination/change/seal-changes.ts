import type { EntityManager } from '@mikro-orm/postgresql';
import { changesOf, type NewChange, type Waiting } from './changes-of.ts';
import { turnedStandings } from './turned-standings.ts';

/** Events and standings taken at once. */
export const MOST = 2_000;

/** One that commits late is simply taken by a later round: what waits is a list, not a point in time. */
const TAKE = `
  with taken as (delete from pending_change where position in (select position from pending_change order by position limit ${MOST}) returning *)
  select type, subject, at, data from taken order by position`;

const IDS = 'array(select m.id from youth m where m.id = w.youth_id union select m.id from youth m where m.merged_into_id = w.youth_id)';

/** One row for each organisation that is told: those who keep a file of the youth or have a referral open, or the parties named. */
const KEEP = `
  insert into youth_change (organisation_id, youth_id, ids, kind, partner, opened_by, at, data)
  select w.organisation_id, w.youth_id, ${IDS}::text[], t.kind, t.partner, t."openedBy", t.at, t.data
  from jsonb_to_recordset(?::jsonb) as t (n int, kind text, partner text, "openedBy" text[], at timestamptz, data jsonb, youths uuid[], parties uuid[], network text, "isForNetwork" boolean)
  cross join lateral (
    select s.organisation_id, s.youth_id from unnest(t.youths) a join youth y on y.id = a join standing s on s.youth_id = coalesce(y.merged_into_id, y.id)
      join organisation o on o.id = s.organisation_id
    where t.parties is null and s.ground in ('HOLDS_FILE', 'REFERRAL') and (s.until is null or s.until > now())
      and (t.network is null or (o.network = t.network) = t."isForNetwork")
    union select o.id, coalesce(y.merged_into_id, y.id) from unnest(t.parties) p join organisation o on o.id = p join youth y on y.id = t.youths[1]
  ) w order by t.n, w.organisation_id, w.youth_id`;

/**
 * Numbers what has been committed since the last round, for each organisation that it is for. One sealer at a time, which
 * holds the lock until its own commit: so numbers appear in their order, and who has read up to one misses none (3.4, 3.6).
 * @param em the worker's
 * @returns how many events and standings were taken
 */
export function sealChanges(em: EntityManager): Promise<number> {
  return em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(20160103)');
    const { opened, closed, turned } = await turnedStandings(tx as EntityManager, MOST);
    const waiting = await tx.execute<Waiting[]>(TAKE);
    const changes: NewChange[] = [...opened, ...waiting.flatMap(changesOf), ...closed];
    if (changes.length) await tx.execute(KEEP, [JSON.stringify(changes.map((change, n) => ({ n, ...change })))]);
    return turned + waiting.length;
  });
}

/** Rounds until nothing waits. */
export async function sealAllChanges(fork: () => EntityManager): Promise<void> {
  while ((await sealChanges(fork())) >= MOST);
}
