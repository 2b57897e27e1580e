import type { EntityManager } from '@mikro-orm/postgresql';
import { Adviser } from './adviser.ts';

/**
 * The advisers named in a batch, added where a name is new to the structure.
 * @param em the worker's
 * @returns the adviser's id for a structure and a name as typed; null for no name
 */
export async function advisersOf(em: EntityManager, named: readonly { missionLocaleId: string; name: string | null }[]): Promise<(missionLocaleId: string, name: string | null) => string | null> {
  const key = (missionLocaleId: string, name: string) => `${missionLocaleId} ${name}`;
  const wanted = new Map(named.flatMap(({ missionLocaleId, name }) => (name ? [[key(missionLocaleId, name), { missionLocaleId, displayName: name }] as const] : [])));
  const values = [...wanted.values()];
  const rows = values.length
    ? await em.find(Adviser, { missionLocaleId: { $in: [...new Set(values.map((v) => v.missionLocaleId))] }, displayName: { $in: [...new Set(values.map((v) => v.displayName))] } })
    : [];
  const known = new Map(rows.map((a) => [key(a.missionLocaleId, a.displayName!), a.id]));
  const fresh = [...wanted].filter(([k]) => !known.has(k)).map(([, value]) => Object.assign(new Adviser(), value));
  for (const a of fresh) known.set(key(a.missionLocaleId, a.displayName!), a.id);
  if (fresh.length) await em.insertMany(Adviser, fresh);
  return (missionLocaleId, name) => (name ? (known.get(key(missionLocaleId, name)) ?? null) : null);
}
