import { addDays, addMonths, type PlainDate } from '@passerelle/kit/values/date';

/**
 * The last day of a period of some months « de date à date »: from 10 January, one month lasts until 9 February. A month too
 * short for the day ends it: from 31 January, until the last of February.
 * @param since its first day
 * @throws RangeError when it is no plain date
 */
export function lastDayOf(since: PlainDate, months: number): PlainDate {
  const same = addMonths(since, months);
  return same.slice(8) === since.slice(8) ? addDays(same, -1) : same;
}
