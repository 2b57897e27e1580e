import { addDays, daysBetween, type PlainDate } from '@passerelle/kit/values/date';
import type { BreakAge } from './codes.ts';

/**
 * Days after which a break is the platform's: the tableau de bord de l'apprentissage hands it to the mission locale then,
 * and shows it for 180 days. Here an older one leaves the urgent lists and stays in a list of its own: its youth is still
 * without a contract.
 */
export const HANDED_OVER_AFTER = 45;
export const OLD_AFTER = 180;

/**
 * How old a break is: under 45 days, 45 to 180 (both included), or more. Source: G05.
 * @param brokenOn AAAA-MM-JJ
 * @param day AAAA-MM-JJ, not before the break
 */
export function breakAge(brokenOn: PlainDate, day: PlainDate): BreakAge {
  const days = daysBetween(brokenOn, day);
  if (days < HANDED_OVER_AFTER) return 'RECENT';
  return days <= OLD_AFTER ? 'DUE' : 'OLD';
}

/** The days on which a break happened that has this age on a day: what a list asks its index for; both ends included. */
export function brokenBetween(age: BreakAge, day: PlainDate): { $gte?: PlainDate; $lte: PlainDate } {
  if (age === 'RECENT') return { $gte: addDays(day, 1 - HANDED_OVER_AFTER), $lte: day };
  if (age === 'DUE') return { $gte: addDays(day, -OLD_AFTER), $lte: addDays(day, -HANDED_OVER_AFTER) };
  return { $lte: addDays(day, -OLD_AFTER - 1) };
}

/** When the break is to be on the platform's worklist: at 45 days at the latest, today when that is past. */
export function handedOverOn(brokenOn: PlainDate, day: PlainDate): PlainDate {
  const due = addDays(brokenOn, HANDED_OVER_AFTER);
  return due < day ? day : due;
}
