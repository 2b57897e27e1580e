import { ageAt, type PlainDate } from '@passerelle/kit/values/date';
import type { Verdict } from './verdict.ts';

/**
 * A03, « critère RIO 1 »: aged 16 or more at the processing date (« date du traitement »; 31 October 2011 for the campaign of
 * November 2011). Computed at the campaign's date, never today: 15 years and 364 days is out.
 * A birth date that is not known keeps the youth out: a doubt must not put an under-16 on a list; the school's next file has it.
 * @param processingDate AAAA-MM-JJ
 */
export function ageCriterion({ birthDate }: { readonly birthDate: PlainDate | null }, processingDate: PlainDate): Verdict {
  if (!birthDate) return { isMet: false, why: { code: 'BIRTH_DATE_UNKNOWN' } };
  const age = ageAt(birthDate, processingDate);
  return age >= 16 ? { isMet: true, why: { code: 'OLD_ENOUGH', age } } : { isMet: false, why: { code: 'UNDER_16', age } };
}
