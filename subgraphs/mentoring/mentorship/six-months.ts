import { addMonths, type PlainDate } from '@passerelle/kit/values/date';

/** F13: a mentorship lasts at least this long. */
const MONTHS = 6;

/**
 * F13: the first day on which a pair may end without a reason: six calendar months after it started, the last day of
 * the month where that month is too short (from 31 August to the end of February).
 * @throws RangeError when the date is no plain date
 */
export const plannedEnd = (start: PlainDate): PlainDate => addMonths(start, MONTHS);

/** F13: does it end before six months? Exactly six months is enough. */
export const endsEarly = (start: PlainDate, end: PlainDate): boolean => end < plannedEnd(start);
