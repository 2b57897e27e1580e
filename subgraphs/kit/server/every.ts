import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does a work at start and then again and again, one round at a time, for an area's `work`. A round that fails is done at the
 * next one: a database away now is there then.
 * @param milliseconds between the end of a round and the next
 * @returns what stops it, after the round under way
 */
export function every(milliseconds: number, work: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const life = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch(() => undefined);
      await wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await life;
  };
}
