import { addMonths, parseFrenchDate, type PlainDate } from '@passerelle/kit/values/date';

/**
 * The days of a month.
 * @param text AAAA-MM
 * @returns its first day, and the first day of the next one; null when it is no month of the calendar (1900 to 2099)
 */
export function monthOf(text: string): { from: PlainDate; until: PlainDate } | null {
  const from = /^\d{4}-\d\d$/.test(text) ? parseFrenchDate(`${text}-01`) : null;
  if (!from || from === '2099-12-01') return null;
  return { from, until: addMonths(from, 1) };
}
