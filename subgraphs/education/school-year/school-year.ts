import type { PlainDate } from '@passerelle/kit/values/date';

/** A school year, in mainland France and overseas alike: from 1 September to 31 August. */
export interface SchoolYear {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const yearFrom = (year: number): SchoolYear => ({ from: `${year}-09-01`, to: `${year + 1}-08-31` });
const firstYear = (day: PlainDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The school year that a day is in: 31 August ends one, 1 September begins the next. */
export const schoolYearOf = (day: PlainDate): SchoolYear => yearFrom(firstYear(day));

/** The school year before the one that a day is in. */
export const schoolYearBefore = (day: PlainDate): SchoolYear => yearFrom(firstYear(day) - 1);
