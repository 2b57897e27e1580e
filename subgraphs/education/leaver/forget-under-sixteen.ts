import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '@passerelle/kit/server/define';
import { franceToday } from '@passerelle/kit/imports/today';
import { WithheldLeaver } from './withheld-leaver.ts';

const EVERY = 3_600_000;

/** A03, 3.2: once the processing date is past, only the reference and the reason remain. @returns how many rows were forgotten */
export const forgetPast = ({ worker }: Pick<Services, 'worker'>, today = franceToday()): Promise<number> =>
  worker.em.fork().nativeUpdate(WithheldLeaver, { processingDate: { $lt: today }, row: { $ne: null } }, { row: null });

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
