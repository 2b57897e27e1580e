import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import type { MeetingState, Misser } from './codes.ts';

/** Minutes of one meeting at most: an outing of a day. More is a slip of the keyboard (hours for minutes). */
const LONGEST = 720;

/** A meeting as the coordinator writes it. Days are AAAA-MM-JJ. */
export interface WrittenMeeting {
  readonly day: PlainDate;
  readonly state: Exclude<MeetingState, 'CANCELLED'>;
  readonly minutes: number | null;
  readonly missedBy: Misser | null;
}

/**
 * F13: what a meeting must be to stand in a pair's log: between the pair's first and last day, held or missed not in the future,
 * planned not in the past; held with its duration, missed with who did not come.
 * @param pair its days; a file may not say the first
 * @param on today
 * @throws Refusal with what to do
 */
export function checkMeeting({ day, state, minutes, missedBy }: WrittenMeeting, pair: { startedOn?: PlainDate | null; endedOn?: PlainDate | null }, on: PlainDate): void {
  const refuse = (code: string, message: string, field: string) => new Refusal(code, message, ['input', field]);
  if (pair.startedOn && day < pair.startedOn) throw refuse('BEFORE_START', `Ce binôme a commencé le ${inWords(pair.startedOn)}. Corrigez le jour de la rencontre.`, 'day');
  if (pair.endedOn && day > pair.endedOn) throw refuse('AFTER_END', `Ce binôme s’est terminé le ${inWords(pair.endedOn)}. Corrigez le jour de la rencontre.`, 'day');
  if (state === 'PLANNED') {
    if (day < on) throw refuse('IN_THE_PAST', 'Ce jour est passé. Dites si la rencontre a été tenue ou manquée.', 'day');
    if (day > addMonths(on, 12)) throw refuse('TOO_FAR', 'Cette rencontre est dans plus d’un an. Vérifiez l’année.', 'day');
  } else if (day > on) throw refuse('IN_THE_FUTURE', 'Ce jour est à venir. Consignez la rencontre comme prévue, ou corrigez le jour.', 'day');
  if (state === 'HELD' ? minutes === null || minutes < 1 || minutes > LONGEST : minutes !== null) {
    throw state === 'HELD' ? refuse('MINUTES_INVALID', 'Indiquez la durée en minutes, de 1 à 720 (12 heures).', 'minutes')
      : refuse('MINUTES_UNEXPECTED', 'Seule une rencontre tenue a une durée. Retirez-la, ou dites que la rencontre a été tenue.', 'minutes');
  }
  if (state === 'MISSED' && !missedBy) throw refuse('MISSED_BY_NEEDED', 'Dites qui n’est pas venu.', 'missedBy');
  if (state !== 'MISSED' && missedBy) throw refuse('MISSED_BY_UNEXPECTED', 'Personne n’a manqué cette rencontre. Retirez cette précision, ou dites qu’elle a été manquée.', 'missedBy');
}
