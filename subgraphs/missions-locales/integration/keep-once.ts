import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refusedCall } from '@passerelle/kit/integrations/problem';
import type { PushAnswer } from './answer.ts';
import { PushedBatch } from './pushed-batch.ts';

/** A batch's name: the software that sent it, its key, and what the key stands for. */
export interface BatchKey {
  readonly machineId: string;
  /** 1 to 200 printable characters, chosen by the software. */
  readonly key: string;
  /** SHA-256 of the body, in hexadecimal. */
  readonly bodyHash: string;
}

/** The name of a batch; the same files in the same order are the same body, however they are spaced. */
export const batchKey = (machineId: string, key: string, files: readonly unknown[]): BatchKey =>
  ({ machineId, key, bodyHash: createHash('sha256').update(JSON.stringify(files)).digest('hex') });

/**
 * The answer that was already given under this key, as JSON.
 * @throws RefusedCall IDEMPOTENCY_KEY_REUSED when it was given to another body
 */
export async function answered(em: EntityManager, { machineId, key, bodyHash }: BatchKey): Promise<string | null> {
  const kept = await em.findOne(PushedBatch, { machineId, key });
  if (kept && kept.bodyHash !== bodyHash) throw refusedCall(422, 'IDEMPOTENCY_KEY_REUSED', 'Clé déjà employée', 'Cette clé a déjà servi pour d’autres dossiers. Envoyez ceux-ci sous une nouvelle clé.');
  return kept?.answer ?? null;
}

/** Who holds it works; a second sender of the same batch, or of any other, waits here for the first to end. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(20160102)';

/**
 * Does a batch once for its key, and keeps its answer in the transaction of its files.
 * @param em the worker's
 * @returns the answer, as JSON
 * @throws RefusedCall IDEMPOTENCY_KEY_REUSED
 */
export async function keepOnce(em: EntityManager, key: BatchKey, work: (tx: EntityManager) => Promise<PushAnswer>): Promise<string> {
  return em.transactional(async (tx) => {
    await tx.execute(ONE_AT_A_TIME);
    const before = await answered(tx as EntityManager, key);
    if (before) return before;
    const answer = JSON.stringify(await work(tx as EntityManager));
    await tx.insert(PushedBatch, Object.assign(new PushedBatch(), { ...key, answer }));
    return answer;
  });
}
