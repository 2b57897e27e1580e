import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { today } from '@passerelle/kit/values/today';
import { askedUntil } from './rule.ts';

/** One provider's share of a round. */
interface Asked {
  readonly organisation: string;
  readonly sessions: number;
}

const ASK = `
  with due as (
    select s.id as session_id, o.owner_id from session s join solution o on o.id = s.solution_id
    where (s.fresh_until is null or s.fresh_until <= ?) and s.cancelled_on is null and (s.ends_on is null or s.ends_on >= ?::date)
      and o.is_published and o.owner_id is not null
  ), asked as (
    insert into place_check (id, created_at, updated_at, session_id, owner_id, asked_on)
    select uuidv7(), now(), now(), session_id, owner_id, ?::date from due on conflict (session_id) where settled_on is null do nothing returning owner_id
  )
  select owner_id as organisation, count(*)::int as sessions from asked group by owner_id order by owner_id`;

/** Nobody can answer for places of a session that is over, or of a solution withdrawn: it leaves the provider's list. */
const DROP = `
  update place_check c set settled_on = ?, updated_at = now() from session s join solution o on o.id = s.solution_id
  where s.id = c.session_id and c.settled_on is null and (s.cancelled_on is not null or s.ends_on < ?::date or not o.is_published)`;

/**
 * E02: asks each provider once for the places that nobody has confirmed for 21 days, and tells it; a second round at the same hour
 * asks nothing. Sessions that are over or cancelled, and solutions withdrawn, are left alone, and asked for no longer.
 * @param em the worker's
 * @returns who was asked, for how many sessions
 */
export const askChecks = (em: EntityManager, now: Date = new Date()): Promise<readonly Asked[]> => em.transactional(async (tx) => {
  const day = today();
  await tx.execute(DROP, [day, day]);
  const asked: Asked[] = await tx.execute(ASK, [askedUntil(now), day, day]);
  await record(tx, asked.map(({ organisation, sessions }) => ({ type: 'fr.passerelle.solutions.places.asked' as const, subject: null, data: { organisationId: organisation, sessions, on: day } })));
  return asked;
});
