import type { EntityManager } from '@mikro-orm/postgresql';
import { MissionLocale } from './mission-locale.ts';
import { seenByCode } from './seen-by-code.ts';

/** Where the files that come under a code are kept today. */
export interface Keeping {
  readonly id: string;
  /** The successor's, when the code is one of before a merger. */
  readonly organisationId: string | null;
  readonly isMerged: boolean;
}

/**
 * The structures that keep the files of a batch, by the i-Milo code that these come under: after a merger, the successor. A
 * code that no list has named is added, and each learns its organisation.
 * @param em the worker's; what it changes is sent with the caller's next flush
 * @returns for a code of the batch
 */
export async function structuresOf(em: EntityManager, files: readonly { structure: string; ownerId: string | null }[]): Promise<(code: string) => Keeping> {
  const codes = [...new Set(files.map((f) => f.structure))];
  const known = new Map((await em.find(MissionLocale, { code: { $in: codes } })).map((s) => [s.code, s]));
  const unknown = codes.filter((code) => !known.has(code)).map(seenByCode);
  for (const structure of unknown) known.set(structure.code, structure);
  if (unknown.length) await em.persist(unknown).flush();
  for (const { structure, ownerId } of files) if (ownerId) known.get(structure)!.organisationId = ownerId;
  const merged = [...known.values()].flatMap((s) => s.mergedIntoId ?? []);
  const successors = new Map(merged.length ? (await em.find(MissionLocale, { id: { $in: merged } })).map((s) => [s.id, s]) : []);
  return (code) => {
    const own = known.get(code)!;
    const keeper = (own.mergedIntoId && successors.get(own.mergedIntoId)) || own;
    return { id: keeper.id, organisationId: keeper.organisationId ?? null, isMerged: keeper !== own };
  };
}
