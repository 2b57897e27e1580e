import type { PlainDate } from '@passerelle/kit/values/date';

/** Days of schooling in a school year, both ends counted. */
export interface YearOfDays {
  /** 1 September. */
  readonly from: PlainDate;
  readonly days: number;
}

/** Why a criterion is met or not: a code, with ages, days and dates; never a birth date, a name or a school. */
export type Why =
  | { readonly code: 'OLD_ENOUGH' | 'UNDER_16'; readonly age: number }
  | { readonly code: 'BIRTH_DATE_UNKNOWN' | 'SCHOOLING_UNKNOWN' | 'NO_DIPLOMA' | 'INTERMEDIATE_DIPLOMA' | 'DIPLOMA_UNKNOWN' | 'DIPLOMA' | 'NOWHERE' }
  | { readonly code: 'DAYS'; readonly previous: YearOfDays; readonly current: YearOfDays }
  | { readonly code: 'NOT_LEFT' | 'SCHOOLED' | 'APPRENTICESHIP'; readonly since: PlainDate | null; readonly until: PlainDate | null }
  | { readonly code: 'RETURNED'; readonly kind: string; readonly since: PlainDate; readonly until: PlainDate | null };

/** What one criterion says of one youth at one processing date. */
export interface Verdict {
  /** Met: as far as this criterion goes, the youth is on the list. */
  readonly isMet: boolean;
  readonly why: Why;
}
