import type { EntityManager } from '@mikro-orm/postgresql';
import { MissionLocale } from './mission-locale.ts';
import { seenByCode } from './seen-by-code.ts';

/**
 * The structures of the files of a batch, by i-Milo code; a code that no list has named is added, and each learns its organisation.
 * @param em the worker's; what it changes is sent with the caller's next flush
 */
export async function structuresOf(em: EntityManager, files: readonly { structure: string; ownerId: string | null }[]): Promise<Map<string, MissionLocale>> {
  const codes = [...new Set(files.map((f) => f.structure))];
  const known = new Map((await em.find(MissionLocale, { code: { $in: codes } })).map((s) => [s.code, s]));
  const unknown = codes.filter((code) => !known.has(code)).map(seenByCode);
  for (const structure of unknown) known.set(structure.code, structure);
  if (unknown.length) await em.persist(unknown).flush();
  for (const { structure, ownerId } of files) if (ownerId) known.get(structure)!.organisationId = ownerId;
  return known;
}
