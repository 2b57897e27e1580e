import { Refusal } from '@passerelle/kit/graphql/errors';
import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords, today } from '@passerelle/kit/values/today';

/**
 * Lets through a day that has come, and does not precede what it follows.
 * @param day AAAA-MM-JJ
 * @param after AAAA-MM-JJ; absent, only the future is refused
 * @param field path of the input's field
 * @throws Refusal IN_THE_FUTURE, TOO_EARLY
 */
export function checkPastDay(day: PlainDate, field: string, after?: PlainDate | null): void {
  if (day > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', field]);
  if (after && day < after) throw new Refusal('TOO_EARLY', `Cette date précède le ${inWords(after)}, jour de l’étape précédente. Corrigez-la.`, ['input', field]);
}
