import { dayInFrance } from '@passerelle/kit/values/today';

/**
 * A day some days later.
 * @param on AAAA-MM-JJ
 * @returns AAAA-MM-JJ
 */
export function addDays(on: string, days: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  // Noon in Greenwich is the same day in Paris, summer and winter.
  return dayInFrance(new Date(Date.UTC(year, month - 1, day + days, 12)));
}
