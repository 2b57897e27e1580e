import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
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

/** At start, then once an hour. @returns stops it */
export const forgetOldBatches = ({ worker }: Pick<Services, 'worker'>): (() => Promise<void>) => repeat('missions-locales', 'forget-batches', LOOK_AGAIN, () => forgetBatches(worker.em.fork()));
