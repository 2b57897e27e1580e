import { ageAt, type PlainDate } from '@passerelle/kit/values/date';

/** E08: from sixteen, to the day before the twenty-sixth birthday. */
const AGES = { from: 16, to: 25 };

/** What keeps a youth out of the right to return; null when nothing does. */
export type NotEntitled = 'TOO_YOUNG' | 'TOO_OLD' | 'HAS_DIPLOMA' | null;

/**
 * Who has the right to return to training: 16 to 25 on the day of the request, without diploma or certification
 * (loi du 8 juillet 2013, art. 14; E08).
 * @param birthDate AAAA-MM-JJ
 * @param requestedOn AAAA-MM-JJ
 * @param hasDiploma a national diploma or a professional certification; the brevet is none
 */
export function notEntitled(birthDate: PlainDate, requestedOn: PlainDate, hasDiploma: boolean): NotEntitled {
  const age = ageAt(birthDate, requestedOn);
  if (age < AGES.from) return 'TOO_YOUNG';
  if (age > AGES.to) return 'TOO_OLD';
  return hasDiploma ? 'HAS_DIPLOMA' : null;
}
