import type { PlainDate } from '@passerelle/kit/values/date';

/** The first and the last day of a school year. */
export interface Span { readonly since: PlainDate; readonly until: PlainDate }

/**
 * Reads a school year as it is written, from 1 September to 31 August.
 * @param text `2026-2027`
 * @returns null when it is no school year between 2000 and 2098
 */
export function readSchoolYear(text: string): Span | null {
  const [, from = 0, to = 0] = (/^(20\d\d)-(20\d\d)$/.exec(text.trim()) ?? []).map(Number);
  return from && to === from + 1 ? { since: `${from}-09-01`, until: `${to}-08-31` } : null;
}

/** The school year of a day: `2026-08-31` is of `2025-2026`, `2026-09-01` of `2026-2027`. */
export function schoolYearOf(day: PlainDate): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${year}-${year + 1}`;
}
