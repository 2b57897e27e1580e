import type { EntityManager } from '@mikro-orm/postgresql';
import { holdsNir } from '@passerelle/kit/values/nir';
import { isUnreadable, someText } from './check.ts';
import { NAMESPACE } from './extension.ts';
import type { Read } from './read-documents.ts';

const BATCH = 500;

/** The working tables of one import: what its files listed, and the extensions that came with it. They go with the transaction. */
export async function prepareTables(em: EntityManager): Promise<void> {
  await em.execute('create temporary table di_seen (kind text not null, source text not null, id text not null) on commit drop');
  await em.execute('create temporary table di_extension (id text primary key, body json not null) on commit drop');
}

/**
 * Keeps the extension file at hand, before the documents that it goes with.
 * @returns how many lines of it are none of ours, unreadable, or hold a NIR: they are passed over
 */
export async function takeExtensions(em: EntityManager, lines: AsyncIterable<Read>): Promise<number> {
  let passed = 0;
  let batch: { id: string; body: object }[] = [];
  const run = async (): Promise<void> => {
    await em.execute('insert into di_extension select distinct on (id) id, body from json_to_recordset(?::json) as r (id text, body json) on conflict (id) do update set body = excluded.body', [JSON.stringify(batch)]);
    batch = [];
  };
  for await (const { value } of lines) {
    const line = value as { id?: unknown; [NAMESPACE]?: unknown } | null | undefined;
    const body = line?.[NAMESPACE];
    const isOne = typeof line?.id === 'string' && typeof body === 'object' && body !== null && !Array.isArray(body);
    if (!isOne || someText(line, (text) => holdsNir(text) || isUnreadable(text))) passed++;
    else batch.push({ id: line.id as string, body });
    if (batch.length === BATCH) await run();
  }
  if (batch.length) await run();
  return passed;
}

/** @returns extensions by identifier of their document */
export async function extensionsOf(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, object>> {
  const rows: { id: string; body: object }[] = await em.execute('select id, body from di_extension where id = any (array(select json_array_elements_text(?::json)))', [JSON.stringify(ids)]);
  return new Map(rows.map(({ id, body }) => [id, body]));
}
