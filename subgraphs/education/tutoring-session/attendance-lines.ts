import { csvText } from '@passerelle/kit/file/write-csv';
import { totalMinutes } from '@passerelle/kit/rules/hours';
import type { PlainDate } from '@passerelle/kit/values/date';
import type { Funding } from '../tutoring/audience.ts';
import type { SessionKind } from './kind.ts';

/** One session as a funder is shown it: references only, no name. */
export interface AttendanceLine {
  readonly tutoringId: string;
  /** The youth's current id. */
  readonly youth: string;
  readonly heldOn: PlainDate;
  readonly minutes: number;
  readonly kind: SessionKind;
  readonly signedByYouthOn: PlainDate;
  readonly signedByTutorOn: PlainDate;
}

const COLUMNS = ['Ligne', 'Tutorat', 'Financement', 'Jeune', 'Date', 'Minutes', 'Nature', 'Signé par le jeune le', 'Signé par le tuteur le'];
const KINDS: Readonly<Record<SessionKind, string>> = { FACE_TO_FACE: 'Face à face', OTHER: 'Autre suivi' };
const french = (date: PlainDate): string => date.split('-').toReversed().join('/');

/**
 * H09: the attendance that funders are shown, as CSV (semicolons, CRLF, formulas escaped): each youth's signed sessions by
 * date, then a line with that youth's total.
 * @param lines signed sessions, in any order
 */
export function attendanceCsv(funding: Funding, lines: readonly AttendanceLine[]): string {
  const sorted = lines.toSorted((a, b) => (`${a.youth} ${a.heldOn} ${a.tutoringId}` < `${b.youth} ${b.heldOn} ${b.tutoringId}` ? -1 : 1));
  const rows = [...Map.groupBy(sorted, (line) => line.youth)].flatMap(([youth, own]) => [
    ...own.map((l) => ['Séance', l.tutoringId, funding, youth, french(l.heldOn), String(l.minutes), KINDS[l.kind], french(l.signedByYouthOn), french(l.signedByTutorOn)]),
    ['Total du jeune', '', funding, youth, '', String(totalMinutes(own)), '', '', ''],
  ]);
  return csvText([COLUMNS, ...rows], {});
}
