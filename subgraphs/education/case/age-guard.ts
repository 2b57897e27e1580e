import { ageAt } from '@passerelle/kit/values/date';

/** B21: a platform's public, in whole years: from the 16th birthday to the day before the 26th. */
const FROM = 16;
const UNTIL = 26;

/**
 * B21: whether a case may be opened for a youth of this age.
 * @param birthDate AAAA-MM-JJ; null when this slice does not know it, and coordination's register answers for the age
 * @param on the day of opening, AAAA-MM-JJ
 */
export function ageAllowed(birthDate: string | null, on: string): boolean {
  if (birthDate === null) return true;
  const age = ageAt(birthDate, on);
  return age >= FROM && age < UNTIL;
}
