import type { EntityManager } from '@mikro-orm/postgresql';
import { advisersOf } from '../adviser/advisers-of.ts';
import { structuresOf } from '../mission-locale/structures-of.ts';
import { MissionLocaleFile } from './file.ts';
import type { IncomingFile } from './incoming-file.ts';

/** A line, and the file that it is about. */
export interface FileOfLine {
  readonly file: MissionLocaleFile;
  readonly row: IncomingFile;
  readonly isNew: boolean;
  /** It is new, and its organisation closed another of the youth's. */
  readonly comesBack: boolean;
  /** The adviser that the line names, known or new. */
  readonly adviserId: string | null;
}

/** The adviser's name as typed, without what is around it. */
export const nameOf = (row: IncomingFile): string | null => row.adviser?.trim() || null;

/**
 * The file of each line, known or new. A line under the code of before a merger is the successor's. A file is known by its
 * number and the code that it came under; after a merger the same youth's file of that number is the same file under either
 * code: software sends it under the new one sooner or later.
 * @param rows of two lines of one file, the last counts
 */
export async function filesOf(em: EntityManager, rows: readonly IncomingFile[]): Promise<FileOfLine[]> {
  const structureOf = await structuresOf(em, rows);
  const adviserOf = await advisersOf(em, rows.map((r) => ({ missionLocaleId: structureOf(r.structure).id, name: nameOf(r) })));
  const ids = [...new Set(rows.map((r) => structureOf(r.structure).id))];
  const known = new Map<string, MissionLocaleFile>();
  const add = (file: MissionLocaleFile): void => {
    known.set(exactly(file), file);
    if (file.youthId) known.set(sameYouth(file), file);
  };
  const near = await em.find(MissionLocaleFile, { $or: [
    { missionLocaleId: { $in: ids }, externalId: { $in: rows.map((r) => r.externalId) } },
    { youthId: { $in: rows.flatMap((r) => r.youthId ?? []) }, $or: [{ missionLocaleId: { $in: ids }, externalId: null }, { closedOn: { $ne: null } }] },
  ] });
  for (const file of near) if (file.externalId) add(file);
  const opened = new Map(near.flatMap((file) => (file.externalId ? [] : [[openedFor(file), file]])));
  const closed = new Set(near.flatMap((file) => (file.closedOn ? [`${file.ownerId} ${file.youthId}`] : [])));
  const found = new Map<MissionLocaleFile, FileOfLine>();
  const fresh = new Set<MissionLocaleFile>();
  for (const given of rows) {
    const { id: missionLocaleId, isMerged, organisationId } = structureOf(given.structure);
    // Who is not registered comes without an owner: it is the structure's.
    const row = organisationId && (isMerged || !given.ownerId) ? { ...given, ownerId: organisationId } : given;
    const wanted = { missionLocaleId, externalId: row.externalId, entryCode: isMerged ? row.structure : null, youthId: row.youthId };
    const before = known.get(exactly(wanted)) ?? (row.youthId ? (known.get(sameYouth(wanted)) ?? opened.get(openedFor(wanted))) : undefined);
    // Opened here before the software knew it: its first line numbers it, and later ones are of another file.
    if (before && !before.externalId) {
      before.externalId = row.externalId;
      opened.delete(openedFor(wanted));
      add(before);
    }
    const file = before ?? Object.assign(new MissionLocaleFile(), { externalId: row.externalId, missionLocaleId, entryCode: wanted.entryCode });
    if (!before) {
      fresh.add(file);
      known.set(exactly(file), file);
      if (row.youthId) known.set(sameYouth(wanted), file);
    }
    found.set(file, { file, row, isNew: fresh.has(file), comesBack: fresh.has(file) && closed.has(`${row.ownerId} ${row.youthId}`), adviserId: adviserOf(missionLocaleId, nameOf(row)) });
  }
  return [...found.values()];
}

type Known = Pick<MissionLocaleFile, 'missionLocaleId' | 'externalId' | 'entryCode' | 'youthId'>;
const exactly = ({ missionLocaleId, externalId, entryCode }: Known): string => `${missionLocaleId} ${externalId} under ${entryCode ?? ''}`;
const openedFor = ({ missionLocaleId, youthId }: Pick<Known, 'missionLocaleId' | 'youthId'>): string => `${missionLocaleId} ${youthId ?? ''}`;
const sameYouth = ({ missionLocaleId, externalId, youthId }: Known): string => `${missionLocaleId} ${externalId} of ${youthId ?? ''}`;
