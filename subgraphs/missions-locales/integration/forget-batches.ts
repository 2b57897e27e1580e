import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '@passerelle/kit/server/define';
import pino from 'pino';
import { PushedBatch } from './pushed-batch.ts';

/** Days for which a batch sent again is known again. */
const KEPT_DAYS = 30;
const LOOK_AGAIN = 3_600_000;

/**
 * Forgets the keys of old batches. Sent again after that, a batch is done again, and finds its files as they are.
 * @param em the worker's
 * @returns how many
 */
export const forgetBatches = (em: EntityManager): Promise<number> =>
  em.nativeDelete(PushedBatch, { createdAt: { $lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } });

/** Once an hour. */
export function forgetOldBatches({ worker }: Services): () => Promise<void> {
  const log = pino({ name: 'integrations' }, pino.destination(2));
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = forgetBatches(worker.em.fork()).catch((error: unknown) => log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'old batches stay'));
  }, LOOK_AGAIN);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
