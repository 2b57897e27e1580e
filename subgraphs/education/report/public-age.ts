import { ageAt, type PlainDate } from '@passerelle/kit/values/date';

/**
 * Whether somebody is of the age that a platform follows: 16 to 25 on that day, both included (A03, B21).
 * @param birthDate AAAA-MM-JJ
 * @param day AAAA-MM-JJ, in France
 * @returns why not, or null when the age is right
 * @throws RangeError when one of them is no plain date
 */
export function wrongAge(birthDate: PlainDate, day: PlainDate): 'UNDER_16' | 'OVER_25' | null {
  const age = ageAt(birthDate, day);
  if (age < 16) return 'UNDER_16';
  return age > 25 ? 'OVER_25' : null;
}
