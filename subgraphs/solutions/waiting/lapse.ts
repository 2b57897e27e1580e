import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { dayInFrance, today } from '@passerelle/kit/values/today';

interface Lapsed {
  readonly youthId: string;
  readonly sessionId: string;
  readonly proposedAt: string;
}

/** One held place, if it is still held and its last day has passed. */
const lapseOne = (em: EntityManager, id: string, day: string): Promise<boolean> => em.transactional(async (tx) => {
  const [lapsed] = await tx.execute<Lapsed[]>(
    `update proposal set state = 'LAPSED', updated_at = now() where id = ? and state = 'HELD' and held_until < ?::date
     returning youth_id as "youthId", session_id as "sessionId", proposed_at as "proposedAt"`, [id, day]);
  if (!lapsed) return false;
  await tx.execute('update session set taken = taken - 1, updated_at = now() where id = ? and taken > 0', [lapsed.sessionId]);
  // Told as an answer: who counts since when a youth waits for one stops here.
  await record(tx, [{ type: 'fr.passerelle.solutions.proposal.answered', subject: lapsed.youthId, data: { proposalId: id, state: 'LAPSED', on: dayInFrance(new Date(lapsed.proposedAt)) } }]);
  return true;
});

/**
 * Places held that nobody confirmed in time go back; `promoteWaiting` gives them to the next. A place is confirmed in time until the
 * end of its last day.
 * @param fork a worker's entity manager, a new one at each call
 * @returns how many lapsed
 */
export async function lapseHeld(fork: () => EntityManager, day = today()): Promise<number> {
  const due = await fork().execute<{ id: string }[]>(`select id from proposal where state = 'HELD' and held_until < ?::date order by held_until limit 500`, [day]);
  let lapsed = 0;
  for (const { id } of due) lapsed += Number(await lapseOne(fork(), id, day));
  return lapsed;
}
