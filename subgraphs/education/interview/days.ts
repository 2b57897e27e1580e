import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import type { InterviewOutcome } from './kind.ts';

/** Further ahead it is a slip of the keyboard, not a meeting. */
const MONTHS_AHEAD = 12;

/**
 * The days on which an interview may be planned: since the case was opened (one held without appointment is noted afterwards),
 * and within a year.
 * @param plannedAt the moment; its day is the one in France
 * @throws Refusal BEFORE_OPENING, TOO_FAR
 */
export function checkPlanned(plannedAt: Date, openedOn: PlainDate, today: PlainDate): void {
  const day = dayInFrance(plannedAt);
  if (day < openedOn) throw new Refusal('BEFORE_OPENING', 'Cette date précède l’ouverture du dossier. Corrigez-la.', ['input', 'plannedAt']);
  if (day > addMonths(today, MONTHS_AHEAD)) throw new Refusal('TOO_FAR', 'Ce rendez-vous est dans plus d’un an. Vérifiez la date.', ['input', 'plannedAt']);
}

/**
 * The days on which an outcome may lie: not in the future, not before the case; nobody fails to come before the day of the meeting.
 * @throws Refusal IN_THE_FUTURE, BEFORE_OPENING, BEFORE_MEETING
 */
export function checkOutcome(outcome: InterviewOutcome, on: PlainDate, plannedAt: Date, openedOn: PlainDate, today: PlainDate): void {
  if (on > today) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Consignez la suite de l’entretien le jour venu.', ['input', 'on']);
  if (on < openedOn) throw new Refusal('BEFORE_OPENING', 'Cette date précède l’ouverture du dossier. Corrigez-la.', ['input', 'on']);
  if (outcome === 'NO_SHOW' && on < dayInFrance(plannedAt)) {
    throw new Refusal('BEFORE_MEETING', 'Le rendez-vous n’a pas encore eu lieu : attendez ce jour, ou consignez une annulation.', ['input', 'on']);
  }
}
