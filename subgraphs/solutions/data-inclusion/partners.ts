import type { EntityManager } from '@mikro-orm/postgresql';
import { ImportedStructure } from './imported-structure.ts';
import { ownIds } from './own-ids.ts';

/**
 * Providers behind structures' identifiers: those of other catalogues, and our own. An identifier that nobody sent is absent.
 * @returns providers' ids by identifier
 */
export async function providersOf(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!ids.length) return new Map();
  const rows = await em.find(ImportedStructure, { externalId: { $in: [...ids] } }, { fields: ['externalId', 'providerId'] });
  const own = await ownIds(em, 'provider', ids);
  return new Map([...rows.map((row) => [row.externalId, row.providerId] as const), ...[...own].map((id) => [id, id.slice(id.indexOf('--') + 2)] as const)]);
}
