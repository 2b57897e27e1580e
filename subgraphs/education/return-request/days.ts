import type { PlainDate } from '@passerelle/kit/values/date';

/**
 * The day so many days later, or earlier when negative.
 * @param date AAAA-MM-JJ
 * @returns AAAA-MM-JJ
 */
export const addDays = (date: PlainDate, days: number): PlainDate => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
