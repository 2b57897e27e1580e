/** A calendar day without time or zone: `YYYY-MM-DD`, which sorts as text. */
export type PlainDate = string;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function plainDate(year: number, month: number, day: number): PlainDate | null {
  // Outside two centuries it is a slip of the keyboard (0209, 20009), not a date of somebody's life.
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (plainDate(year, month, day) !== date) throw new RangeError('Not a plain date (YYYY-MM-DD, 1900 to 2099)');
  return [year, month, day];
}

/**
 * Reads a day typed the French way (JJ/MM/AAAA, also with dots or dashes) or in ISO (AAAA-MM-JJ).
 * @returns `YYYY-MM-DD`, or null when the calendar has no such day between 1900 and 2099, or the year has two digits
 */
export function parseFrenchDate(text: string): PlainDate | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  return french ? plainDate(Number(french[4]), Number(french[3]), Number(french[1])) : null;
}

/**
 * Age in whole years on a given day (A03: the processing date, never today).
 * Born on 29 February, one reaches the age on 1 March of a common year: the year is complete when 28 February has
 * ended, and a doubt must keep an under-16 out rather than in.
 * @returns negative before birth
 * @throws RangeError when one of them is no plain date
 */
export function ageAt(birth: PlainDate, at: PlainDate): number {
  const [birthYear, birthMonth, birthDay] = partsOf(birth);
  const [year, month, day] = partsOf(at);
  const birthdayPassed = month > birthMonth || (month === birthMonth && day >= birthDay);
  return year - birthYear - (birthdayPassed ? 0 : 1);
}

/**
 * The same day some months later (or earlier, when negative); the last day of a month that is too short for it.
 * @throws RangeError when the date is no plain date, or the result is outside 1900–2099
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const result = plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (result === null) throw new RangeError(`Out of the calendar after ${months} months`);
  return result;
}

/**
 * A day some days later, or earlier when negative.
 * @throws RangeError when the date is no plain date, or the result is outside 1900–2099
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const at = new Date(Date.UTC(year, month - 1, day + days));
  const result = plainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (result === null) throw new RangeError(`Out of the calendar after ${days} days`);
  return result;
}

/**
 * Days from one day to another: 0 the same day, 1 to the next day, negative backwards.
 * A period counted with both its ends has one day more (A04).
 * @throws RangeError when one of them is no plain date
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [year, month, day] = partsOf(to);
  return (Date.UTC(year, month - 1, day) - Date.UTC(fromYear, fromMonth - 1, fromDay)) / 86_400_000;
}

/** Do two different days become equal when day and month of one change places (2008-03-05 and 2008-05-03)? */
export function dayMonthSwapped(a: PlainDate, b: PlainDate): boolean {
  const [yearA, monthA, dayA] = partsOf(a);
  const [yearB, monthB, dayB] = partsOf(b);
  return a !== b && yearA === yearB && monthA === dayB && dayA === monthB;
}
