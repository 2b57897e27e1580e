import type { PlainDate } from '@passerelle/kit/values/date';
import type { Received } from './file.ts';
import { nameOf, type FileOfLine } from './files-of.ts';
import type { ReceivedFact, Reception } from './reception.ts';

/**
 * Copies a line's plain facts into its file, and keeps when, from whom and what changed. An id once known is never lost; the
 * same adviser's name again leaves the file to whoever it was given here.
 * @param flags everything odd about the line
 * @param last what the last line said of situation, scheme and end
 * @returns what the line changed; of a new file, whatever it states
 */
export function take({ file, row, isNew, adviserId }: FileOfLine, flags: readonly string[], last: Received, on: PlainDate, reception: Reception): readonly ReceivedFact[] {
  const line = { youthId: row.youthId ?? file.youthId ?? null, ownerId: row.ownerId ?? file.ownerId ?? null, registeredOn: row.registeredOn, flags: [...new Set(flags)], adviserName: nameOf(row) };
  const differs: readonly (readonly [ReceivedFact, boolean])[] = [
    ['YOUTH', line.youthId !== (file.youthId ?? null)],
    ['OWNER', line.ownerId !== (file.ownerId ?? null)],
    ['REGISTERED_ON', line.registeredOn !== (file.registeredOn ?? null)],
    ['ADVISER', line.adviserName !== (file.adviserName ?? null)],
    ['SITUATION', row.situation !== last.situation],
    ['SCHEME', row.scheme !== last.scheme],
    ['STARTED_ON', row.startedOn !== last.startedOn],
    ['CLOSED_ON', row.closedOn !== (last.closedOn ?? null)],
    ['FLAGS', line.flags.join() !== file.flags.join()],
  ];
  const changes = differs.flatMap(([fact, isOther]) => (isOther ? [fact] : []));
  Object.assign(file, line);
  if (changes.includes('ADVISER')) file.adviserId = adviserId;
  if (changes.length || isNew) Object.assign(file, { receivedOn: on, receivedThrough: reception.channel, receivedFromId: reception.organisation, receivedChanges: isNew ? [] : changes });
  return changes;
}
