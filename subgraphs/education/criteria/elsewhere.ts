import type { PlainDate } from '@passerelle/kit/values/date';
import { REGAINS_STATUS, type SchoolingKind } from '../schooling-status/kind.ts';
import type { Verdict } from './verdict.ts';

/** A period that may have no known first or last day. */
export interface Period {
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** An enrolment in any feed, other than the row that declares the leaver. */
export interface Enrolled extends Period {
  /** `EN`, `AGRI`, `CFA`, or as the feed typed it. */
  readonly network: string;
  /** From a list of leavers: see {@link isEnrolled}. */
  readonly isLeaving: boolean;
}

/** A welcome outside an ordinary enrolment: MLDS, return structure, service civique, CNED. */
export interface Status extends Period {
  readonly kind: SchoolingKind;
  readonly startedOn: PlainDate;
}

export interface ElsewhereFacts {
  /** The row that declares the leaver. */
  readonly left: Period;
  readonly enrolments: readonly Enrolled[];
  readonly statuses: readonly Status[];
}

/** The row's own schooling covers the day: it began (or nobody knows when) and ends later. */
export const isStillThere = ({ startedOn, endedOn }: Period, day: PlainDate): boolean => endedOn !== null && endedOn > day && (startedOn === null || startedOn <= day);

/**
 * Whether an enrolment holds on a day: it has begun and not ended; its last day is still one. A first day that cannot be read
 * has passed: feeds list who is enrolled. A leaver's row ends on its exit, so that the same exit declared twice keeps nobody in.
 */
export const isEnrolled = (enrolled: Enrolled, day: PlainDate): boolean =>
  enrolled.isLeaving ? isStillThere(enrolled, day) : (enrolled.startedOn === null || enrolled.startedOn <= day) && (enrolled.endedOn === null || enrolled.endedOn >= day);

/**
 * A06, « critère RIO 4 »: not schooled in another initial training nor registered in apprenticeship at the processing date.
 * An enrolment in any feed takes the youth off (CFA: apprenticeship), and so does a status regained: MLDS, return structure,
 * service civique in alternation, CNED (E10), but not service civique full time. A leaver whose own exit follows the
 * processing date has not left.
 * @param processingDate AAAA-MM-JJ
 */
export function elsewhereCriterion({ left, enrolments, statuses }: ElsewhereFacts, processingDate: PlainDate): Verdict {
  const out = (code: 'NOT_LEFT' | 'SCHOOLED' | 'APPRENTICESHIP', { startedOn, endedOn }: Period): Verdict => ({ isMet: false, why: { code, since: startedOn, until: endedOn } });
  if ((left.endedOn ?? '') > processingDate || (left.startedOn ?? '') > processingDate) return out('NOT_LEFT', left);
  const [apprenticeship, other] = split(enrolments.filter((e) => isEnrolled(e, processingDate)));
  if (apprenticeship) return out('APPRENTICESHIP', apprenticeship);
  if (other) return out('SCHOOLED', other);
  const returned = latest(statuses.filter((s) => isRegained(s, processingDate)));
  if (returned) return { isMet: false, why: { code: 'RETURNED', kind: returned.kind, since: returned.startedOn, until: returned.endedOn } };
  return { isMet: true, why: { code: 'NOWHERE' } };
}

/** E10: the status holds on both ends of its days. */
const isRegained = ({ kind, startedOn, endedOn }: Status, day: PlainDate): boolean =>
  (REGAINS_STATUS as readonly string[]).includes(kind) && startedOn <= day && (endedOn === null || endedOn >= day);

const split = (enrolments: readonly Enrolled[]): [Enrolled | undefined, Enrolled | undefined] =>
  [latest(enrolments.filter((e) => e.network === 'CFA')), latest(enrolments.filter((e) => e.network !== 'CFA'))];

/** The one that began last, so that the same facts give the same explanation in whatever order they were read. */
const latest = <T extends Period>(periods: readonly T[]): T | undefined => periods.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))[0];
const keyOf = (period: Period): string => `${period.startedOn ?? ''} ${period.endedOn ?? '9'} ${'kind' in period ? String(period.kind) : ''}`;
