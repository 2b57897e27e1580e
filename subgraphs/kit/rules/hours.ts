/** Minutes of all of them together. */
export const totalMinutes = (sessions: Iterable<{ readonly minutes: number }>): number => {
  let total = 0;
  for (const { minutes } of sessions) total += minutes;
  return total;
};

/**
 * What may still be done under a ceiling.
 * @param ceiling in minutes
 * @param done in minutes; more than the ceiling where two persons' records were joined
 * @returns minutes, never negative
 */
export const minutesLeft = (ceiling: number, done: number): number => Math.max(0, ceiling - done);

/** Minutes as a French sentence says them: `150` gives « 2 h 30 », `2400` « 40 h », `45` « 45 min ». */
export function hoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} min`;
  return rest ? `${hours} h ${String(rest).padStart(2, '0')}` : `${hours} h`;
}
