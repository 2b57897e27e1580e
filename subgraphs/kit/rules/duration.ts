import { addMonths, type PlainDate } from '../values/date.ts';

/** What a duration is measured against, in calendar months. */
export interface MonthBounds {
  readonly min: number;
  /** Absent: no upper bound. */
  readonly max?: number;
}

/**
 * The first and the last day on which something begun on a day may end. Months are counted from date to date: the same day
 * of the month, or the last of a month too short for it (art. 641 du code de procédure civile), leap years included.
 * @returns `latest` is null without an upper bound
 * @throws RangeError when the start is no plain date, or a bound lies outside 1900–2099
 */
export function endsBetween(start: PlainDate, { min, max }: MonthBounds): { earliest: PlainDate; latest: PlainDate | null } {
  return { earliest: addMonths(start, min), latest: max === undefined ? null : addMonths(start, max) };
}

/**
 * Whether something lasts at least `min` and at most `max` calendar months, both bounds in: three months from 30 November
 * are complete on 28 (or 29) February. Sources: F05 (3 to 10 months), F13 (6 months at least).
 * @throws RangeError as `endsBetween`
 */
export function withinMonths(start: PlainDate, end: PlainDate, bounds: MonthBounds): boolean {
  const { earliest, latest } = endsBetween(start, bounds);
  return end >= earliest && (latest === null || end <= latest);
}
