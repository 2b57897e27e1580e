import { addDays, daysBetween, type PlainDate } from '@passerelle/kit/values/date';
import type { ReturnState } from './state.ts';

/** E08: the first interview is held within this many days of the request; the last of them is in time. */
export const DAYS_TO_INTERVIEW = 15;
/** From this many days before the last one, a request is shown as due soon. */
export const DAYS_OF_WARNING = 3;

/** The dates of a request, AAAA-MM-JJ: all that its state is made of. */
export interface RequestDates {
  readonly requestedOn: PlainDate;
  readonly interviewedOn?: PlainDate | null;
  readonly proposedOn?: PlainDate | null;
  readonly closedOn?: PlainDate | null;
}

/** The last day on which the first interview is in time. Source: E08, décrets 2014-1453 and 2014-1454. */
export const dueOn = (requestedOn: PlainDate): PlainDate => addDays(requestedOn, DAYS_TO_INTERVIEW);

/**
 * Whether the fifteen days passed without a first interview: once true, it stays so, whatever happens later. A request closed
 * in time without an interview is no breach.
 * @param on the day it is asked, AAAA-MM-JJ
 */
export const isBreached = ({ requestedOn, interviewedOn, closedOn }: RequestDates, on: PlainDate): boolean =>
  daysBetween(requestedOn, interviewedOn ?? closedOn ?? on) > DAYS_TO_INTERVIEW;

/**
 * Where a request stands, from its dates alone (E08).
 * @param on the day it is asked, AAAA-MM-JJ
 */
export function stateOf(dates: RequestDates, on: PlainDate): ReturnState {
  if (dates.closedOn) return 'CLOSED';
  if (dates.proposedOn) return 'PROPOSED';
  if (dates.interviewedOn) return isBreached(dates, on) ? 'INTERVIEWED_LATE' : 'INTERVIEWED_IN_TIME';
  const left = DAYS_TO_INTERVIEW - daysBetween(dates.requestedOn, on);
  return left < 0 ? 'LATE' : left <= DAYS_OF_WARNING ? 'DUE_SOON' : 'WAITING';
}
