import { addDays, addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { regainsStatus, type SchoolingKind } from './kind.ts';

/** E11: months of a service civique, at least and at most. */
export const SERVICE_CIVIQUE_MONTHS = { least: 6, most: 12 };

/** The two formulas of the service civique (E11). */
export const isServiceCivique = (kind: SchoolingKind): boolean => kind === 'SERVICE_CIVIQUE_FULL_TIME' || kind === 'SERVICE_CIVIQUE_ALTERNATING';

/**
 * The last day of so many whole months: six months from 15 January end on 14 July. Where the last month has no such day, they
 * end with it: six months from 31 August end on the last day of February.
 * @param startedOn AAAA-MM-JJ, their first day
 * @returns AAAA-MM-JJ
 */
export function lastDayOf(startedOn: PlainDate, months: number): PlainDate {
  const sameDay = addMonths(startedOn, months);
  return sameDay.slice(8) < startedOn.slice(8) ? sameDay : addDays(sameDay, -1);
}

/**
 * Whether a service civique lasts six to twelve months, both ends counted (E11).
 * @param startedOn AAAA-MM-JJ
 * @param endedOn AAAA-MM-JJ
 */
export const lastsAsServiceCivique = (startedOn: PlainDate, endedOn: PlainDate): boolean =>
  endedOn >= lastDayOf(startedOn, SERVICE_CIVIQUE_MONTHS.least) && endedOn <= lastDayOf(startedOn, SERVICE_CIVIQUE_MONTHS.most);

/**
 * Whether a youth may be in both at once: the CNED completes any other (E13); otherwise one thing that gives school status at a
 * time, and one service civique.
 */
export function combines(a: SchoolingKind, b: SchoolingKind): boolean {
  if (a === b || (isServiceCivique(a) && isServiceCivique(b))) return false;
  return a === 'CNED' || b === 'CNED' || !(regainsStatus(a) && regainsStatus(b));
}

/** What a youth's taking in must name, by kind; null when nothing is missing. */
export type Missing = 'ACTION_NEEDED' | 'ACTION_NOT_MLDS' | 'STRUCTURE_NEEDED' | 'SCHOOL_NEEDED' | 'TUTOR_NEEDED' | 'COMPANY_TUTOR_NEEDED' | 'END_NEEDED' | null;

/** What is said of somebody's taking in, as far as the rules read it. */
export interface Named {
  readonly kind: SchoolingKind;
  readonly actionKind?: string | null;
  readonly schoolId?: string | null;
  readonly tutorId?: string | null;
  readonly companyTutorId?: string | null;
  readonly returnPlaceId?: string | null;
  readonly endedOn?: string | null;
}

/** E09: the structure; E10: the action; E11: tutor or school, and the contract's end; E12: two tutors, who are two persons. */
export function missing({ kind, actionKind, schoolId, tutorId, companyTutorId, returnPlaceId, endedOn }: Named): Missing {
  if (kind === 'MLDS' && !actionKind) return 'ACTION_NEEDED';
  if (kind !== 'MLDS' && actionKind) return 'ACTION_NOT_MLDS';
  if ((kind === 'SRE_DIPLOMA' || kind === 'SRE_SAS') && !schoolId && !returnPlaceId) return 'STRUCTURE_NEEDED';
  if (kind === 'SERVICE_CIVIQUE_ALTERNATING' && !schoolId) return 'SCHOOL_NEEDED';
  if ((kind === 'SERVICE_CIVIQUE_FULL_TIME' || kind === 'CLAUSE_SOCIALE') && !tutorId) return 'TUTOR_NEEDED';
  if (kind === 'CLAUSE_SOCIALE' && (!companyTutorId || companyTutorId === tutorId)) return 'COMPANY_TUTOR_NEEDED';
  return isServiceCivique(kind) && !endedOn ? 'END_NEEDED' : null;
}
