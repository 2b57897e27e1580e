import { Refusal } from '@passerelle/kit/graphql/errors';
import { endsBetween, withinMonths, type MonthBounds } from '@passerelle/kit/rules/duration';
import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';

/** F05: a tutoring is a commitment of 3 to 10 months. */
export const COMMITMENT: MonthBounds & { max: number } = { min: 3, max: 10 };

/** The last day a tutoring begun that day may have. */
export const lastDayOf = (startedOn: PlainDate): PlainDate => endsBetween(startedOn, COMMITMENT).latest!;

/**
 * F05: refuses a planned end that is not 3 to 10 calendar months after the start, and says which days are possible.
 * @throws Refusal COMMITMENT_TOO_SHORT, COMMITMENT_TOO_LONG
 */
export function checkCommitment(startedOn: PlainDate, plannedEndOn: PlainDate): void {
  if (withinMonths(startedOn, plannedEndOn, COMMITMENT)) return;
  const { earliest } = endsBetween(startedOn, COMMITMENT);
  const field = ['input', 'plannedEndOn'];
  if (plannedEndOn < earliest) throw new Refusal('COMMITMENT_TOO_SHORT', `Un tutorat dure au moins 3 mois. Choisissez une fin à partir du ${inWords(earliest)}.`, field);
  throw new Refusal('COMMITMENT_TOO_LONG', `Un tutorat dure au plus 10 mois. Choisissez une fin au plus tard le ${inWords(lastDayOf(startedOn))}.`, field);
}
