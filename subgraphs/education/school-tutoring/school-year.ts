import type { PlainDate } from '@passerelle/kit/values/date';

/**
 * The school year that a day belongs to, from 1 September to 31 August: the calendar's own last day of lessons moves from year
 * to year and from one académie to the next, 31 August does not.
 * @returns `2026-2027`
 */
export function schoolYearOf(date: PlainDate): string {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= '09-01' ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** The last day of the school year that a day belongs to: 31 August (AAAA-08-31). */
export const schoolYearEnd = (date: PlainDate): PlainDate => `${schoolYearOf(date).slice(5)}-08-31`;

/**
 * F11: when a tutoring begun that day is to be evaluated: by 15 June, while pupils and staff are still there to say how it
 * went; by 31 August when it began after 15 June.
 */
export function evaluationDueOn(startedOn: PlainDate): PlainDate {
  const june = `${schoolYearEnd(startedOn).slice(0, 4)}-06-15`;
  return startedOn <= june ? june : schoolYearEnd(startedOn);
}
