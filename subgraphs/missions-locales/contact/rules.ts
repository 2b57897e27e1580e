import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import type { ContactAnswer, ReachedParty } from './kind.ts';

/** Nobody can have said anything. */
const UNANSWERED: readonly ContactAnswer[] = ['NO_ANSWER', 'UNREACHABLE'];
/** Somebody may have said it, or nobody. */
const EITHER: readonly ContactAnswer[] = ['WRONG_DETAILS', 'OTHER'];
/** After these, calling back is not agreed. */
const NO_CALL_BACK: readonly ContactAnswer[] = ['DO_NOT_RECONTACT', 'REFUSES_SUPPORT', 'UNREACHABLE'];
/** The youth asks for something: a closed file of theirs is open again. */
export const COMES_BACK: readonly ContactAnswer[] = ['APPOINTMENT_MADE', 'LOOKING_FOR_CONTRACT', 'REORIENTATION'];
/** Further ahead, a date is a slip of the keyboard. */
const MONTHS_AHEAD = 12;
/** Attempts without an answer, this one included, before a youth is said to be unreachable. */
const RELAUNCHES = 3;

/** What is said of a contact. */
export interface SaidOfContact {
  readonly at: Date;
  readonly answer: ContactAnswer;
  readonly reached?: ReachedParty | null;
  /** AAAA-MM-JJ */
  readonly callBackOn?: PlainDate | null;
}

/**
 * B04: a contact is past; who answered agrees with the answer; a call back is to come, and not against the youth's word.
 * @param unanswered this mission locale's earlier attempts without an answer
 * @throws Refusal IN_THE_FUTURE, ANSWER_CONTRADICTS, TRY_AGAIN, CALL_BACK_NOT_AGREED, CALL_BACK_PAST, TOO_FAR
 */
export function checkContact({ at, answer, reached, callBackOn }: SaidOfContact, unanswered: number, now: Date): void {
  if (at > now) throw new Refusal('IN_THE_FUTURE', 'Ce contact est dans le futur. Consignez-le quand il aura eu lieu.', ['input', 'at']);
  if (reached && UNANSWERED.includes(answer)) throw new Refusal('ANSWER_CONTRADICTS', 'Personne n’a répondu : n’indiquez pas qui. Ou choisissez une autre réponse.', ['input', 'reached']);
  if (!reached && !UNANSWERED.includes(answer) && !EITHER.includes(answer)) throw new Refusal('ANSWER_CONTRADICTS', 'Cette réponse a été donnée par quelqu’un : indiquez qui a répondu.', ['input', 'reached']);
  if (answer === 'UNREACHABLE' && unanswered + 1 < RELAUNCHES) {
    throw new Refusal('TRY_AGAIN', `« Injoignable » se dit après ${RELAUNCHES} tentatives sans retour. Choisissez « contacté, sans retour », puis relancez.`, ['input', 'answer']);
  }
  if (!callBackOn) return;
  if (NO_CALL_BACK.includes(answer)) throw new Refusal('CALL_BACK_NOT_AGREED', 'Après cette réponse, on ne rappelle pas. Retirez la date de rappel.', ['input', 'callBackOn']);
  if (callBackOn < dayInFrance(at)) throw new Refusal('CALL_BACK_PAST', 'La date de rappel précède le contact. Corrigez-la.', ['input', 'callBackOn']);
  if (callBackOn > addMonths(dayInFrance(now), MONTHS_AHEAD)) throw new Refusal('TOO_FAR', 'Ce rappel est dans plus d’un an. Vérifiez la date.', ['input', 'callBackOn']);
}
