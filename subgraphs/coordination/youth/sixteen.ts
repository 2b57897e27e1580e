import { today } from '@passerelle/kit/values/today';

/**
 * The latest birth date of somebody who is 16 today (AAAA-MM-JJ): lists and searches start there (B21, CNIL 2010-446).
 * @param at day that counts, by default today in France
 */
export function sixteenYearsAgo(at = today()): string {
  const [year, month, day] = at.split('-') as [string, string, string];
  return `${Number(year) - 16}-${month}-${day}`;
}

/** The day on which all of these people are 16 or more (AAAA-MM-JJ). */
export function sixteenth(...birthDates: readonly (string | undefined)[]): string {
  const [year, month, day] = birthDates.filter((d) => d !== undefined).sort().at(-1)!.split('-') as [string, string, string];
  const date = new Date(Date.UTC(Number(year) + 16, Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10);
}
