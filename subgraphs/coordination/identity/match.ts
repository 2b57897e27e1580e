import { dayMonthSwapped } from '@passerelle/kit/values/date';
import { sameName } from '@passerelle/kit/values/same-name';
import type { Fingerprint } from './fingerprint.ts';

/** `LINK`: the same person · `DOUBT`: a person must look · `NO`: nothing speaks for it. */
export interface Verdict {
  readonly answer: 'LINK' | 'DOUBT' | 'NO';
  readonly evidence: string[];
}

/**
 * Compares two records, by rule and without learning: the same INE, unless name and birth date both disagree; or the same
 * name (or a usual way of writing it) and birth date, with one more agreement. Anything close to that is a doubt:
 * a wrong link shows one minor's record under another's name, so a missing agreement is never guessed.
 */
export function match(a: Fingerprint, b: Fingerprint): Verdict {
  const name = sameName(a.familyName, a.givenName, b.familyName, b.givenName);
  const sameDate = a.birthDate === b.birthDate;
  const agreed = a.agreements.filter((v) => b.agreements.includes(v)).map((v) => v.split(':')[0]!.toUpperCase());
  const evidence = [...(a.ine && a.ine === b.ine ? ['INE'] : []), `NAME_${name.result}`, ...name.evidence, ...(sameDate ? ['BIRTH_DATE'] : []), ...agreed];
  const named = name.result !== 'DIFFERENT';
  if (a.ine && b.ine) {
    // Two pupils' numbers that differ are two pupils, whatever else agrees: twins, namesakes.
    if (a.ine !== b.ine) return { answer: named && sameDate && agreed.length > 1 ? 'DOUBT' : 'NO', evidence };
    return { answer: named || sameDate ? 'LINK' : 'DOUBT', evidence };
  }
  if (named && sameDate) return { answer: agreed.length ? 'LINK' : 'DOUBT', evidence };
  const slip = name.evidence.length > 0 && name.evidence.every((e) => e.endsWith('_SLIP'));
  const swapped = dayMonthSwapped(a.birthDate, b.birthDate);
  const strong = agreed.some((k) => k === 'PHONE' || k === 'MAIL');
  if ((named && (swapped || strong)) || (slip && sameDate && strong)) return { answer: 'DOUBT', evidence: swapped ? [...evidence, 'DAY_MONTH_SWAPPED'] : evidence };
  return { answer: 'NO', evidence };
}
