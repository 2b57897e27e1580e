import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '@passerelle/kit/values/date';
import { advisersOf } from '../adviser/advisers-of.ts';
import { structuresOf } from '../mission-locale/structures-of.ts';
import { followScheme } from '../programme/follow-scheme.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { isValidOn, Scheme } from '../scheme/scheme.ts';
import { followSituation } from '../situation/follow-situation.ts';
import { Situation } from '../situation/situation.ts';
import { today } from '@passerelle/kit/values/today';
import { MissionLocaleFile, type Received } from './file.ts';
import { handOn } from './hand-on.ts';
import { historyOf } from './history.ts';
import type { AcceptedFiles, IncomingFile } from './incoming-file.ts';
import { tellChanges } from './tell-changes.ts';

export type { AcceptedFiles, IncomingFile };

/** Two batches at once could make one structure, adviser or file twice. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(20160102)';
const NOTHING: Received = { situation: null, scheme: null, startedOn: null };

/**
 * Takes a batch of files in one transaction, in a number of statements that hardly grows with it. The same line again changes
 * nothing; a changed one is followed and the earlier situation and programme are kept, ended. What advisers recorded here
 * stands until a line changes. Of two lines of one file, the last counts.
 * @param em the worker's
 * @param rows 1,000 at most
 * @param on the import day (`YYYY-MM-DD`), by default today in France
 * @throws RangeError for a longer batch
 */
export async function acceptFiles(em: EntityManager, rows: readonly IncomingFile[], on: PlainDate = today()): Promise<AcceptedFiles> {
  if (rows.length > 1_000) throw new RangeError('More than 1,000 files in a batch');
  // A manager of its own: a long import must not pile its lines up in the caller's.
  return em.fork({ keepTransactionContext: true }).transactional((own) => accept(own as EntityManager, rows, on));
}

async function accept(em: EntityManager, given: readonly IncomingFile[], on: PlainDate): Promise<AcceptedFiles> {
  await em.execute(ONE_AT_A_TIME);
  const rows = [...new Map(given.map((r) => [`${r.structure} ${r.externalId}`, r])).values()];
  const schemes = new Map((await em.findAll(Scheme)).map((s) => [s.code, s]));
  const seen = ({ scheme, startedOn }: Pick<Received, 'scheme' | 'startedOn'>) => ({ schemeId: (scheme && schemes.get(scheme)?.id) || null, startedOn });
  const files = await filesOf(em, rows);
  const history = await historyOf(em, files.flatMap(({ file, row, isNew }) => (!isNew && differs(row, file.received ?? NOTHING) ? [file.id] : [])));

  const situations: Situation[] = [];
  const programmes: SupportProgramme[] = [];
  const handed: string[] = [];
  for (const { file, row, isNew, adviserId } of files) {
    if (take(file, row, adviserId, [...row.flags, ...schemeFlags(row, schemes)]) && !isNew) handed.push(file.id);
    const last = file.received ?? NOTHING;
    if (!differs(row, last)) continue;
    const known = history(file.id);
    const situation = row.situation === last.situation ? null : followSituation(file, row.situation, known.open, isNew ? null : on);
    const programme = followScheme(file, seen(last), seen(row), known.programmes, on);
    if (situation) situations.push(situation);
    if (programme) programmes.push(programme);
    file.received = { situation: row.situation, scheme: row.scheme, startedOn: row.startedOn };
  }

  const changed = countChanged(em);
  // What ended is sent before what starts: the database allows one open situation a file, one open programme a scheme.
  await em.flush();
  const fresh = files.filter((f) => f.isNew).map((f) => f.file);
  if (fresh.length) await em.insertMany(MissionLocaleFile, fresh);
  if (situations.length) await em.insertMany(Situation, situations);
  if (programmes.length) await em.insertMany(SupportProgramme, programmes);
  if (handed.length) await handOn(em, handed);
  await tellChanges(em, situations, programmes, schemes.values());
  return { created: fresh.length, changed, unchanged: rows.length - fresh.length - changed };
}

/** The file of each line, known or new, and the adviser it names. */
async function filesOf(em: EntityManager, rows: readonly IncomingFile[]) {
  const structures = await structuresOf(em, rows);
  const structureOf = (row: IncomingFile) => structures.get(row.structure)!.id;
  const adviserOf = await advisersOf(em, rows.map((r) => ({ missionLocaleId: structureOf(r), name: nameOf(r) })));
  const found = await em.find(MissionLocaleFile, { missionLocaleId: { $in: [...new Set(rows.map(structureOf))] }, externalId: { $in: rows.map((r) => r.externalId) } });
  const known = new Map(found.map((f) => [`${f.missionLocaleId} ${f.externalId}`, f]));
  return rows.map((row) => {
    const missionLocaleId = structureOf(row);
    const before = known.get(`${missionLocaleId} ${row.externalId}`);
    const file = before ?? Object.assign(new MissionLocaleFile(), { externalId: row.externalId, missionLocaleId });
    return { file, row, isNew: !before, adviserId: adviserOf(missionLocaleId, nameOf(row)) };
  });
}

/** Copies a line's plain facts into its file; true when the youth or the owner changed. An id once known is never lost. */
function take(file: MissionLocaleFile, row: IncomingFile, adviserId: string | null, flags: readonly string[]): boolean {
  const youthId = row.youthId ?? file.youthId ?? null;
  const ownerId = row.ownerId ?? file.ownerId ?? null;
  const isHanded = youthId !== (file.youthId ?? null) || ownerId !== (file.ownerId ?? null);
  Object.assign(file, { youthId, ownerId, registeredOn: row.registeredOn, flags: [...new Set(flags)] });
  // The same name again leaves the file to whoever it was given here.
  if (nameOf(row) !== (file.adviserName ?? null)) Object.assign(file, { adviserName: nameOf(row), adviserId });
  return isHanded;
}

const nameOf = (row: IncomingFile): string | null => row.adviser?.trim() || null;

const differs = (row: IncomingFile, last: Received): boolean =>
  row.situation !== last.situation || row.scheme !== last.scheme || row.startedOn !== last.startedOn;

/** A scheme that is unknown, or could not be entered that day, is kept as typed and flagged. */
function schemeFlags({ scheme: code, startedOn }: IncomingFile, schemes: ReadonlyMap<string, Scheme>): string[] {
  if (!code) return [];
  const scheme = schemes.get(code);
  if (!scheme) return ['SCHEME_UNKNOWN'];
  return startedOn && !isValidOn(scheme, startedOn) ? ['SCHEME_NOT_VALID'] : [];
}

function countChanged(em: EntityManager): number {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  return work.getChangeSets().filter((c) => c.entity instanceof MissionLocaleFile).length;
}
