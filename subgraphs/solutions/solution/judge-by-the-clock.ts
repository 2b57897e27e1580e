import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '@passerelle/kit/server/define';

const EVERY = 60_000;
const BATCH = 1_000;

/**
 * Judges anew the solutions whose standing the clock alone changes: places no longer confirmed, a session that is over (E02).
 * @returns how many were judged
 */
export async function judgeDue({ worker }: Pick<Services, 'worker'>): Promise<number> {
  let done = 0;
  for (;;) {
    const [row] = (await worker.em.fork().execute(
      'select solution_judge(due.ids) as judged, coalesce(cardinality(due.ids), 0) as n from (select array(select id from solution where standing_until <= now() order by standing_until limit ?) as ids) due', [BATCH],
    )) as [{ n: number }];
    done += row.n;
    if (row.n < BATCH) return done;
  }
}

/** Every minute. @returns stops it */
export function judgeByTheClock(services: Services): () => Promise<void> {
  const stopping = new AbortController();
  const life = (async () => {
    while (!stopping.signal.aborted) {
      // A database away now is there at the next round.
      await judgeDue(services).catch(() => 0);
      await wait(EVERY, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return async () => {
    stopping.abort();
    await life;
  };
}
