import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { dayInFrance, today } from '@passerelle/kit/values/today';

interface Closed {
  readonly youthId: string;
  readonly proposedAt: string;
}

/** One who waits, if it still does. */
const closeOne = (em: EntityManager, id: string): Promise<boolean> => em.transactional(async (tx) => {
  const [closed] = await tx.execute<Closed[]>(
    `update proposal set state = 'REFUSED', refusal_reason = 'NO_PLACE', answered_at = now(), updated_at = now() where id = ? and state = 'WAITING'
     returning youth_id as "youthId", proposed_at as "proposedAt"`, [id]);
  if (!closed) return false;
  await record(tx, [{ type: 'fr.passerelle.solutions.proposal.answered', subject: closed.youthId, data: { proposalId: id, state: 'REFUSED', reason: 'NO_PLACE', on: dayInFrance(new Date(closed.proposedAt)) } }]);
  return true;
});

/**
 * E02: a session is over, and who still waited for it got no place: it is said, or the youth would be counted among those who
 * wait for a place for ever, and nobody would look for another.
 * @param fork a worker's entity manager, a new one at each call
 * @returns how many were told
 */
export async function closeOver(fork: () => EntityManager, day = today()): Promise<number> {
  const due = await fork().execute<{ id: string }[]>(
    `select p.id from proposal p join session s on s.id = p.session_id where p.state = 'WAITING' and s.ends_on < ?::date and s.cancelled_on is null order by p.id limit 500`, [day]);
  let closed = 0;
  for (const { id } of due) closed += Number(await closeOne(fork(), id));
  return closed;
}
