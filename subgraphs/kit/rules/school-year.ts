import type { PlainDate } from '../values/date.ts';

/** A school year, in mainland France and overseas alike: from 1 September to 31 August. */
export interface SchoolYear {
  /** `2026-2027`. */
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The school year that a day is in: 31 August ends one, 1 September begins the next. */
export function schoolYearOf(day: PlainDate): SchoolYear {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return { name: `${first}-${first + 1}`, from: `${first}-09-01`, to: `${first + 1}-08-31` };
}

/** The school year before the one that a day is in. */
export const schoolYearBefore = (day: PlainDate): SchoolYear => schoolYearOf(`${Number(schoolYearOf(day).from.slice(0, 4)) - 1}-09-01`);

/**
 * A school year by its name.
 * @returns null for what names none: two years that do not follow each other, another form
 */
export function schoolYearNamed(name: string): SchoolYear | null {
  const first = /^(20\d\d)-20\d\d$/.exec(name)?.[1];
  const year = first ? schoolYearOf(`${first}-09-01`) : null;
  return year?.name === name ? year : null;
}
