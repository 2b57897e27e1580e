import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '@passerelle/kit/server/define';
import { today } from '@passerelle/kit/values/today';

const EVERY = 3_600_000;

/**
 * A03, 3.2: once the processing date is past, only the reference and the reason remain.
 * @param on AAAA-MM-JJ, today by default
 * @returns how many rows were forgotten
 */
export async function forgetPast({ worker }: Pick<Services, 'worker'>, on = today()): Promise<number> {
  // Plain SQL: asked for « not null », the ORM compares a JSON column with the JSON value null.
  const { affectedRows } = await worker.em.fork().execute<{ affectedRows: number }>(
    'update withheld_leaver set "row" = null, updated_at = now() where processing_date < ?::date and "row" is not null', [on], 'run',
  );
  return affectedRows;
}

/** Forgets at start and every hour. @returns stops it */
export function forgetUnderSixteen(services: Services): () => Promise<void> {
  const stopping = new AbortController();
  const life = (async () => {
    while (!stopping.signal.aborted) {
      // A database away now is there an hour later.
      await forgetPast(services).catch(() => 0);
      await wait(EVERY, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return async () => {
    stopping.abort();
    await life;
  };
}
