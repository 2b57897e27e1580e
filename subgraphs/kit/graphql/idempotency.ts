import { createHash } from 'node:crypto';
import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import { v7 } from 'uuid';
import type { KeptKey } from '../data/kept-key.ts';
import type { RequestContext } from '../server/context.ts';
import { Refusal } from './errors.ts';

/** The part of an input that says it may come twice. */
export interface Repeatable {
  /** Chosen by the sender, 1 to 200 characters; absent, the mutation is done each time. */
  idempotencyKey?: string | null;
}

/**
 * Does a mutation once for a key: sent again with the same content, it answers what the first one made and does nothing;
 * with another content it is refused. Key and result are written in the request's own transaction, so that a key without
 * its result cannot exist; a second sender waits for the first to end.
 * @param keys the subgraph's own table of keys
 * @param made entity of the result
 * @param intent the mutation's name
 * @param work makes the result
 * @throws Refusal IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_INVALID
 */
export async function once<T extends { id: string }>(
  context: RequestContext, keys: EntityClass<KeptKey>, made: EntityClass<T>, intent: string, input: Repeatable, work: () => Promise<T>,
): Promise<T> {
  const { idempotencyKey: key, ...body } = input;
  if (key === undefined || key === null) return work();
  if (key.length < 1 || key.length > 200) throw new Refusal('IDEMPOTENCY_KEY_INVALID', 'La clé d’idempotence compte de 1 à 200 caractères. Corrigez-la.', ['input', 'idempotencyKey']);
  const { organisation, person } = context.member;
  const bodyHash = createHash('sha256').update(JSON.stringify([intent, sorted(body)])).digest('hex');
  const em = await context.em();
  const { tableName } = em.getMetadata(keys);
  const id = v7();
  const taken: unknown[] = await em.execute(
    `insert into ${tableName} (id, created_at, updated_at, owner_id, person_id, key, body_hash) values (?, now(), now(), ?, ?, ?, ?)
     on conflict (owner_id, person_id, key) do nothing returning id`,
    [id, organisation, person, key, bodyHash],
  );
  if (!taken.length) return again(context, keys, made, key, bodyHash);
  const result = await work();
  await em.flush();
  await em.execute(`update ${tableName} set result_id = ? where id = ?`, [result.id, id]);
  return result;
}

async function again<T extends { id: string }>(context: RequestContext, keys: EntityClass<KeptKey>, made: EntityClass<T>, key: string, bodyHash: string): Promise<T> {
  const em = await context.em();
  const { organisation, person } = context.member;
  const kept = await em.findOne(keys, { ownerId: organisation, personId: person, key } as FilterQuery<KeptKey>);
  const result = kept?.bodyHash === bodyHash && kept.resultId ? await em.findOne(made, { id: kept.resultId } as unknown as FilterQuery<T>) : null;
  if (!result) throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'Cette clé d’idempotence a déjà servi pour une autre demande. Envoyez celle-ci avec une nouvelle clé.', ['input', 'idempotencyKey']);
  return result as T;
}

/** The same value whatever the order its fields were sent in; what was left out counts as null. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value).filter(([, v]) => v !== undefined && v !== null).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]);
}
