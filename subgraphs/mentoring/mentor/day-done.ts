import { Refusal } from '@passerelle/kit/graphql/errors';
import type { PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';

/**
 * Reads the day on which something was done.
 * @throws Refusal when it is still to come, or in another century
 */
export function dayDone(date: PlainDate, field: string[]): PlainDate {
  if (date < '1950-01-01') throw new Refusal('BAD_DATE', 'Cette date est trop ancienne. Vérifiez l’année.', field);
  if (date > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Revenez quand ce sera fait, ou corrigez-la.', field);
  return date;
}
