import type { EntityManager } from '@mikro-orm/postgresql';
import { publicId } from './extension.ts';

const UUID = /^passerelle--([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Rows that this hub wrote itself, which another catalogue gives back: what our own people keep is never overwritten by it. */
export async function ownIds(em: EntityManager, table: 'provider' | 'solution', ids: readonly string[]): Promise<ReadonlySet<string>> {
  const ours = ids.flatMap((id) => UUID.exec(id)?.[1] ?? []);
  if (!ours.length) return new Set();
  const rows: { id: string }[] = await em.execute(`select id from ${table} where id = any (array(select json_array_elements_text(?::json)::uuid))`, [JSON.stringify(ours)]);
  return new Set(rows.map(({ id }) => publicId(id)));
}
