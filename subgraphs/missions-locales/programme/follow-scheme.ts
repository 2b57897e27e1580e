import type { PlainDate } from '@passerelle/kit/values/date';
import type { MissionLocaleFile } from '../file/file.ts';
import { SupportProgramme } from './support-programme.ts';

/** A scheme as a file's line gives it: its id here (null for none, or for an unknown one) and its first day. */
export interface SchemeSeen {
  readonly schemeId: string | null;
  readonly startedOn: PlainDate | null;
}

/**
 * What a file's line changes in its programmes: another scheme ends the earlier one's programme at the import day and starts
 * its own; a corrected first day corrects the open programme. Programmes started here in other schemes stay as they are.
 * @param before what the last import said
 * @param programmes all of the file's
 * @returns the programme to add, or null
 */
export function followScheme(file: MissionLocaleFile, before: SchemeSeen, now: SchemeSeen, programmes: readonly SupportProgramme[], on: PlainDate): SupportProgramme | null {
  const ofScheme = (id: string | null) => programmes.filter((p) => p.schemeId === id);
  const isOther = before.schemeId !== now.schemeId;
  if (isOther) {
    const earlier = ofScheme(before.schemeId).find((p) => !p.endedOn);
    if (earlier) earlier.endedOn = earlier.startedOn && earlier.startedOn > on ? earlier.startedOn : on;
  }
  const { schemeId, startedOn } = now;
  if (!schemeId || (!isOther && startedOn === before.startedOn)) return null;
  const same = ofScheme(schemeId);
  const open = same.find((p) => !p.endedOn);
  if (open) {
    if (startedOn) open.startedOn = startedOn;
    return null;
  }
  const again = same.find((p) => startedOn && p.startedOn === startedOn);
  if (isOther && again) {
    // The same entry as before: the line in between was a slip.
    again.endedOn = null;
    return null;
  }
  // An entry ended here stays ended: only one that began later is another.
  if (!isOther && (!startedOn || same.some((p) => p.endedOn! > startedOn))) return null;
  return Object.assign(new SupportProgramme(), { fileId: file.id, youthId: file.youthId, ownerId: file.ownerId, schemeId, startedOn });
}
