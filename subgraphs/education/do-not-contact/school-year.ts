import type { PlainDate } from '@passerelle/kit/values/date';

/**
 * The last day, 31 August, of the school year that contains a day (1 September to 31 August, overseas alike).
 * @param day AAAA-MM-JJ
 */
export function endOfSchoolYear(day: PlainDate): PlainDate {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= '09-01' ? year + 1 : year}-08-31`;
}
