import { addDays, addMonths, type PlainDate } from '@passerelle/kit/values/date';

/** Days that a provider has to answer a proposal. */
export const ANSWER_DAYS = 8;
/** Days that a freed place is held for the first of the waiting list. */
export const HELD_DAYS = 5;
/** Days within which somebody calls the youth after a rupture (B19). */
export const CALL_DAYS = 7;
/** Months after which an outcome is called durable, or not (E20). */
export const DURABLE_MONTHS = 6;

const earliest = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** A number of days, cut short by the eve of the start where that is still to come: an answer after it helps nobody. At least until the next day. */
function within(on: PlainDate, days: number, startsOn: PlainDate | null): PlainDate {
  const last = addDays(on, days);
  const next = addDays(on, 1);
  if (!startsOn || startsOn <= on) return last;
  const eve = addDays(startsOn, -1);
  return eve < next ? next : earliest(last, eve);
}

/**
 * The last day on which a proposal's answer is in time.
 * @param startsOn the session's first day; null for permanent entries (« entrées permanentes »)
 */
export const answerBy = (on: PlainDate, startsOn: PlainDate | null): PlainDate => within(on, ANSWER_DAYS, startsOn);

/**
 * The last day, included, on which a place freed on a day is held for the first who waits.
 * @param startsOn the session's first day; null for permanent entries
 */
export const heldUntil = (on: PlainDate, startsOn: PlainDate | null): PlainDate => within(on, HELD_DAYS, startsOn);

/** B19: until when the youth is called again after a rupture; counted from the day it is told, since who calls learns it then. */
export const callBy = (toldOn: PlainDate): PlainDate => addDays(toldOn, CALL_DAYS);

/** E20: from which day an outcome can be called durable: six months from date to date. */
export const outcomeDueOn = (endedOn: PlainDate): PlainDate => addMonths(endedOn, DURABLE_MONTHS);
