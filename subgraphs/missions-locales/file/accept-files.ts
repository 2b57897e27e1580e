import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { followAdvisers } from '../file-adviser/follow-advisers.ts';
import { oneAtATime } from '../mission-locale/one-at-a-time.ts';
import { followScheme } from '../programme/follow-scheme.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { schemeCodeOf } from '../scheme/aliases.ts';
import { schemeFlags } from '../scheme/scheme-flags.ts';
import { isEntered, Scheme } from '../scheme/scheme.ts';
import { followSituation } from '../situation/follow-situation.ts';
import { Situation } from '../situation/situation.ts';
import { MissionLocaleFile, type Received } from './file.ts';
import { filesOf } from './files-of.ts';
import { handOn } from './hand-on.ts';
import { historyOf } from './history.ts';
import type { AcceptedFiles, IncomingFile } from './incoming-file.ts';
import type { Reception } from './reception.ts';
import { take } from './take-line.ts';
import { tellChanges } from './tell-changes.ts';
import { followClosing, tellTurns } from './turn.ts';

export type { AcceptedFiles, IncomingFile, Reception };

const NOTHING: Received = { situation: null, scheme: null, startedOn: null };
const UNKNOWN: Reception = { channel: 'EXPORT', organisation: null };

/**
 * Takes a batch of files in one transaction, in a number of statements that hardly grows with it. The same line again changes
 * nothing; a changed one is followed and the earlier situation and programme are kept, ended. What advisers recorded here
 * stands until a line changes. Of two lines of one file, the last counts. A line under the code of before a merger is its
 * successor's.
 * @param em the worker's
 * @param rows 1,000 at most
 * @param on the import day (`YYYY-MM-DD`), by default today in France
 * @param reception who sent them and how: kept on the files that the batch makes or changes
 * @throws RangeError for a longer batch
 */
export async function acceptFiles(em: EntityManager, rows: readonly IncomingFile[], on: PlainDate = today(), reception: Reception = UNKNOWN): Promise<AcceptedFiles> {
  if (rows.length > 1_000) throw new RangeError('More than 1,000 files in a batch');
  // A manager of its own: a long import must not pile its lines up in the caller's.
  return em.fork({ keepTransactionContext: true }).transactional((own) => accept(own as EntityManager, rows, on, reception));
}

async function accept(em: EntityManager, given: readonly IncomingFile[], on: PlainDate, reception: Reception): Promise<AcceptedFiles> {
  await oneAtATime(em);
  const schemes = new Map((await em.findAll(Scheme)).map((s) => [s.code, s]));
  const entered = (code: string | null) => { const scheme = code ? schemes.get(code) : undefined; return scheme && isEntered(scheme) ? scheme.id : null; };
  const seen = ({ scheme, startedOn }: Pick<Received, 'scheme' | 'startedOn'>) => ({ schemeId: entered(scheme), startedOn });
  const files = await filesOf(em, given.map((row) => ({ ...row, scheme: row.scheme && (schemeCodeOf(row.scheme, row.startedOn) ?? row.scheme) })));
  const history = await historyOf(em, files.flatMap(({ file, row, isNew }) => (!isNew && differs(row, file.received ?? NOTHING) ? [file.id] : [])));

  const situations: Situation[] = [];
  const programmes: SupportProgramme[] = [];
  const handed: string[] = [];
  const turned: MissionLocaleFile[] = [];
  const followed: { file: MissionLocaleFile; isNew: boolean }[] = [];
  for (const line of files) {
    const { file, row, isNew } = line;
    const last = file.received ?? NOTHING;
    // Of a file opened here too, the first line does not say since when.
    const isFirst = isNew || !file.receivedOn;
    const changes = take(line, [...row.flags, ...schemeFlags(row, schemes)], last, on, reception);
    if (!isNew && (changes.includes('YOUTH') || changes.includes('OWNER'))) handed.push(file.id);
    if (changes.includes('ADVISER') || (isNew && file.adviserId)) followed.push({ file, isNew });
    // 3.2: a first file is told by its registration; one after a closed one is not.
    if (followClosing(file, row, changes) || line.comesBack) turned.push(file);
    if (!differs(row, last)) continue;
    const known = history(file.id);
    const situation = row.situation === last.situation ? null : followSituation(file, row.situation, known.open, isFirst && !known.open ? null : on);
    const programme = followScheme(file, seen(last), seen(row), known.programmes, on);
    if (situation) situations.push(situation);
    if (programme) programmes.push(programme);
    file.received = { situation: row.situation, scheme: row.scheme, startedOn: row.startedOn, closedOn: row.closedOn };
  }

  const changed = countChanged(em);
  // What ended is sent before what starts: the database allows one open situation a file, one open programme a scheme.
  await em.flush();
  const fresh = files.filter((f) => f.isNew).map((f) => f.file);
  if (fresh.length) await em.insertMany(MissionLocaleFile, fresh);
  if (situations.length) await em.insertMany(Situation, situations);
  if (programmes.length) await em.insertMany(SupportProgramme, programmes);
  if (followed.length) await followAdvisers(em, followed, on);
  if (handed.length) await handOn(em, handed);
  await tellTurns(em, turned, on);
  await tellChanges(em, situations, programmes, schemes.values());
  return { created: fresh.length, changed, unchanged: files.length - fresh.length - changed };
}

const differs = (row: IncomingFile, last: Received): boolean =>
  row.situation !== last.situation || row.scheme !== last.scheme || row.startedOn !== last.startedOn || row.closedOn !== (last.closedOn ?? null);

function countChanged(em: EntityManager): number {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  return work.getChangeSets().filter((c) => c.entity instanceof MissionLocaleFile).length;
}
