import type { EntityManager } from '@mikro-orm/postgresql';
import { record, type NewEvent } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import type { MissionLocaleFile } from './file.ts';
import type { IncomingFile } from './incoming-file.ts';
import type { ReceivedFact } from './reception.ts';

const TOLD = 'fr.passerelle.missions-locales.file';

/** Of these, the files whose organisation keeps another of the same youth, under any id. */
const KEPT = 'select id from unnest(?::uuid[]) as id where keeps_another_file(id)';

/**
 * Tells that files of registered youths were closed, or are open again (3.6).
 * @param on the day of what is open again; a closed file says its own
 */
export async function tellTurns(em: EntityManager, turned: readonly MissionLocaleFile[], on: PlainDate): Promise<void> {
  if (!turned.length) return;
  await em.flush();
  const closed = turned.flatMap((f) => (f.closedOn ? [f.id] : []));
  const kept = closed.length ? (await em.execute<{ id: string }[]>(KEPT, [`{${closed.join(',')}}`])).map((row) => row.id) : [];
  await record(em, turned.flatMap(({ id: fileId, youthId, ownerId, closedOn, closingReason }): NewEvent[] => {
    if (!youthId || !ownerId) return [];
    const about = { fileId, organisationId: ownerId };
    return [closedOn
      ? { type: `${TOLD}.closed`, subject: youthId, data: { ...about, on: closedOn, reason: closingReason ?? 'OTHER', isLast: !kept.includes(fileId) } }
      : { type: `${TOLD}.opened`, subject: youthId, data: { ...about, on } }];
  }));
}

/** A closed file is open again today: the youth came back (A15). */
export async function reopen(context: RequestContext, file: MissionLocaleFile): Promise<void> {
  Object.assign(file, { closedOn: null, closingReason: null });
  await tellTurns(await context.em(), [file], today());
}

/** `reopen`, where the file was closed before the day of what is done in it; what is noted of earlier leaves it closed. */
export const reopenAfter = async (context: RequestContext, file: MissionLocaleFile, on: PlainDate): Promise<void> =>
  (file.closedOn && on > file.closedOn ? reopen(context, file) : undefined);

const ACTIVITY: readonly ReceivedFact[] = ['SITUATION', 'SCHEME', 'STARTED_ON'];

/**
 * A line closes its file, or no longer does; one that says nothing of an end opens a file closed here once it tells of activity.
 * What was closed or opened here stands while the line stays the same.
 * @returns whether the file is open where it was closed, or the other way
 */
export function followClosing(file: MissionLocaleFile, row: IncomingFile, changes: readonly ReceivedFact[]): boolean {
  const was = Boolean(file.closedOn);
  if (changes.includes('CLOSED_ON')) Object.assign(file, { closedOn: row.closedOn, closingReason: row.closedOn && (row.closingReason ?? 'OTHER') });
  else if (was && !row.closedOn && changes.some((c) => ACTIVITY.includes(c))) Object.assign(file, { closedOn: null, closingReason: null });
  return was !== Boolean(file.closedOn);
}
