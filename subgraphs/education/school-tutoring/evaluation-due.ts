import type { PlainDate } from '@passerelle/kit/values/date';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';

/** A school year as people write it: `2026-2027`. */
export function schoolYearName(date: PlainDate): string {
  const { from, to } = schoolYearOf(date);
  return `${from.slice(0, 4)}-${to.slice(0, 4)}`;
}

/**
 * The last day of the school year that a day belongs to: 31 August. The calendar's own last day of lessons moves from year to
 * year and from one académie to the next, 31 August does not.
 */
export const schoolYearEnd = (date: PlainDate): PlainDate => schoolYearOf(date).to;

/**
 * F11: when a tutoring begun that day is to be evaluated: by 15 June, while pupils and staff are still there to say how it
 * went; by 31 August when it began after 15 June.
 */
export function evaluationDueOn(startedOn: PlainDate): PlainDate {
  const june = `${schoolYearEnd(startedOn).slice(0, 4)}-06-15`;
  return startedOn <= june ? june : schoolYearEnd(startedOn);
}
