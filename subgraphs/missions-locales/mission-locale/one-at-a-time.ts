import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Holds until the end of the transaction whatever writes structures and files in numbers: two batches at once could make one
 * structure, adviser or file twice, and a batch during a merger could leave a file behind.
 * @param em the worker's, in a transaction
 */
export const oneAtATime = (em: EntityManager): Promise<unknown> => em.execute('select pg_advisory_xact_lock(20160102)');

/**
 * Waits for the batch that is being taken in, and holds the next one until the end of the transaction. Requests do not hold each other.
 * @param em in a transaction
 */
export const notDuringABatch = (em: EntityManager): Promise<unknown> => em.execute('select pg_advisory_xact_lock_shared(20160102)');
