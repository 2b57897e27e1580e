/** Days are counted from 1 January 1970, in UTC: no time zone, no clock change. */
export type Day = number;

const MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** @param iso AAAA-MM-JJ. @throws RangeError when it is not a day of the calendar. */
export function dayOf(iso: string): Day {
  const day = Date.parse(`${iso}T00:00:00Z`) / MS;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(day) || isoDate(day) !== iso) throw new RangeError(`not a date: ${iso}`);
  return day;
}

/** A day of the calendar as [year, month 1-12, day 1-31]. */
export function parts(day: Day): [number, number, number] {
  const date = new Date(day * MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The day of a year, month (1-12) and day; a 29 February that does not exist is 1 March. */
export const dayAt = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / MS;

/** The same day of the calendar, `years` earlier. */
export function yearsBefore(day: Day, years: number): Day {
  const [year, month, date] = parts(day);
  return dayAt(year - years, month, date);
}

/** AAAA-MM-JJ */
export const isoDate = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** JJ/MM/AAAA */
export function frenchDate(day: Day): string {
  const [year, month, date] = parts(day);
  return `${two(date)}/${two(month)}/${year}`;
}
