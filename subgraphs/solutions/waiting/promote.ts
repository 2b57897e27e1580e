import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { heldUntil } from '../proposal/delay.ts';

/** Sessions where somebody waits and a place is free; over or cancelled ones are left alone. */
const FREED = `
  select s.id from session s
  where s.taken < s.capacity and s.cancelled_on is null and (s.ends_on is null or s.ends_on >= ?::date)
    and exists (select 1 from proposal p where p.session_id = s.id and p.state = 'WAITING')
  order by s.id limit 200`;

const FIRST = `select id, youth_id as "youthId", proposed_at as "proposedAt" from proposal where session_id = ? and state = 'WAITING' order by waiting_since, id limit 1 for update`;

interface First {
  readonly id: string;
  readonly youthId: string;
  readonly proposedAt: string;
}
interface Place {
  readonly startsOn: string;
  readonly isPermanent: boolean;
}

/**
 * Gives one free place of a session to who has waited longest, for a few days. The proposal is locked before the session, as
 * everywhere; several workers at once promote one for a place, since the place itself is taken by the statement that sells it.
 * @returns whether somebody was promoted
 */
const promoteOne = (em: EntityManager, sessionId: string): Promise<boolean> => em.transactional(async (tx) => {
  const [first] = await tx.execute<First[]>(FIRST, [sessionId]);
  if (!first) return false;
  const day = today();
  const [place] = await tx.execute<Place[]>(
    `update session set taken = taken + 1, updated_at = now() where id = ? and taken < capacity and cancelled_on is null
     returning starts_on::text as "startsOn", is_permanent as "isPermanent"`, [sessionId]);
  if (!place) return false;
  const until = heldUntil(day, place.isPermanent ? null : place.startsOn);
  await tx.execute(`update proposal set state = 'HELD', held_until = ?, updated_at = now() where id = ?`, [until, first.id]);
  await record(tx, [{ type: 'fr.passerelle.solutions.proposal.held', subject: first.youthId, data: { proposalId: first.id, state: 'HELD', on: dayInFrance(new Date(first.proposedAt)), until } }]);
  return true;
});

/**
 * The waiting list moves on: each place freed by a withdrawal, a refusal, a rupture, a lapse or more capacity is held for the
 * first who waits. Done twice, or by several at once, it does no more.
 * @param fork a worker's entity manager, a new one at each call
 * @returns how many were promoted
 */
export async function promoteWaiting(fork: () => EntityManager): Promise<number> {
  let promoted = 0;
  for (const { id } of await fork().execute<{ id: string }[]>(FREED, [today()])) {
    while (await promoteOne(fork(), id)) promoted += 1;
  }
  return promoted;
}
