import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';

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
export const judgeByTheClock = (services: Services): (() => Promise<void>) => repeat('solutions', 'judge', EVERY, () => judgeDue(services));
