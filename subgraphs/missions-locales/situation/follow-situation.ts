import type { PlainDate } from '@passerelle/kit/values/date';
import type { MissionLocaleFile } from '../file/file.ts';
import type { SituationKind } from './kind.ts';
import { Situation } from './situation.ts';

/**
 * What a file's line changes in its situations: the open one ends at the import day and the new one starts.
 * A line without a situation, or with the one already recorded here, changes nothing.
 * @param open the open situation, if any
 * @param on the import day; null at the first import, whose line does not date its situation
 * @returns the situation to add, or null
 */
export function followSituation(file: MissionLocaleFile, kind: SituationKind | null, open: Situation | undefined, on: PlainDate | null): Situation | null {
  if (!kind || kind === file.situation) return null;
  if (open) open.until = later(on, open.since);
  file.situation = kind;
  return Object.assign(new Situation(), { fileId: file.id, youthId: file.youthId, ownerId: file.ownerId, kind, since: open ? open.until : on });
}

/** A period never ends before it started. */
const later = (on: PlainDate | null, since: PlainDate | null | undefined) => (on && since && since > on ? since : on);
