import { addMonths, daysBetween, type PlainDate } from '@passerelle/kit/values/date';
import type { Standing } from './standing.ts';

/** What says whether a mentor may be given a youth. Dates are AAAA-MM-JJ. */
export interface MentorDates {
  readonly backgroundCheckedOn?: PlainDate | null;
  readonly trainedOn?: PlainDate | null;
  readonly pausedOn?: PlainDate | null;
  /** The last day of the pause; null while no end is planned. */
  readonly pausedUntil?: PlainDate | null;
  readonly leftOn?: PlainDate | null;
}

/**
 * No source says how long a check of the criminal record is worth. From a year on its age is pointed out, and the association
 * decides: nothing is refused for it.
 */
const OLD_CHECK_MONTHS = 12;

/** Where a mentor stands on a day: gone from the day of leaving on, paused from the first to the last day of the pause. */
export function standingOn({ pausedOn, pausedUntil, leftOn }: MentorDates, on: PlainDate): Standing {
  if (leftOn && leftOn <= on) return 'LEFT';
  return pausedOn && pausedOn <= on && (!pausedUntil || on <= pausedUntil) ? 'PAUSED' : 'ACTIVE';
}

/** Why a mentor may not be given a youth on a day, of those reasons that dates tell; null when nothing stands against it (F13). */
export function unreadyOn(mentor: MentorDates, on: PlainDate): 'NO_BACKGROUND_CHECK' | 'MENTOR_PAUSED' | 'MENTOR_LEFT' | null {
  const standing = standingOn(mentor, on);
  if (standing !== 'ACTIVE') return standing === 'LEFT' ? 'MENTOR_LEFT' : 'MENTOR_PAUSED';
  return mentor.backgroundCheckedOn && mentor.backgroundCheckedOn <= on ? null : 'NO_BACKGROUND_CHECK';
}

/** Whether a check is a year old or more on a day: a warning, not a rule. */
export const isCheckOld = (checkedOn: PlainDate, on: PlainDate): boolean => addMonths(checkedOn, OLD_CHECK_MONTHS) <= on;

export type MentorWarning = 'NO_BACKGROUND_CHECK' | 'BACKGROUND_CHECK_OLD' | 'NOT_TRAINED';

/** What the association should see to about a mentor, most pressing first. */
export function warningsOn({ backgroundCheckedOn, trainedOn }: MentorDates, on: PlainDate): MentorWarning[] {
  return [
    ...(backgroundCheckedOn ? (isCheckOld(backgroundCheckedOn, on) ? ['BACKGROUND_CHECK_OLD' as const] : []) : ['NO_BACKGROUND_CHECK' as const]),
    ...(trainedOn ? [] : ['NOT_TRAINED' as const]),
  ];
}

/** How old a check is, in days; null without one. */
export const checkAge = ({ backgroundCheckedOn }: MentorDates, on: PlainDate): number | null => (backgroundCheckedOn ? daysBetween(backgroundCheckedOn, on) : null);
