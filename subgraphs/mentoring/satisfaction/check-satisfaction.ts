import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import type { Moment } from './codes.ts';

const MONTHS = 3;

/**
 * When an answer may be taken down: that of three months from three calendar months on, while the pair lasts; that of the end
 * from its last day on; never in the future.
 * @param pair its days; a file may not say the first
 * @param on today
 * @throws Refusal with what to do
 */
export function checkMoment(moment: Moment, answeredOn: PlainDate, pair: { startedOn?: PlainDate | null; endedOn?: PlainDate | null }, on: PlainDate): void {
  const field = ['input', 'answeredOn'];
  if (answeredOn > on) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Revenez quand la réponse sera donnée.', field);
  if (moment === 'END') {
    if (!pair.endedOn) throw new Refusal('NOT_ENDED', 'Ce binôme est en cours. Terminez-le d’abord, ou consignez la réponse de trois mois.', ['input', 'moment']);
    if (answeredOn < pair.endedOn) throw new Refusal('BEFORE_END', `Ce binôme s’est terminé le ${inWords(pair.endedOn)}. Donnez une date à partir de ce jour.`, field);
    return;
  }
  if (!pair.startedOn) throw new Refusal('START_UNKNOWN', 'La date de début de ce binôme n’est pas connue : seule la réponse de fin peut être consignée.', ['input', 'moment']);
  const from = addMonths(pair.startedOn, MONTHS);
  if (answeredOn < from) throw new Refusal('TOO_EARLY', `Ce binôme aura trois mois le ${inWords(from)}. Demandez la réponse à partir de ce jour.`, field);
  if (pair.endedOn && answeredOn > pair.endedOn) throw new Refusal('AFTER_END', `Ce binôme s’est terminé le ${inWords(pair.endedOn)}. Consignez plutôt la réponse de fin.`, ['input', 'moment']);
}
