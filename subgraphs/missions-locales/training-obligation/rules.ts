import { Refusal } from '@passerelle/kit/graphql/errors';
import { addDays, addMonths, ageAt, type PlainDate } from '@passerelle/kit/values/date';
import { dayInFrance, inWords } from '@passerelle/kit/values/today';
import type { ConveningChannel, ObligationProgress, ObligationState } from './kind.ts';

/** Art. L. 114-1: from the 16th birthday, when compulsory schooling ends, to the day before the 18th. In whole years. */
const FROM = 16;
const UNTIL = 18;

/** Art. R. 114-7: within two months of the convening. */
const MONTHS = 2;

/** A convening leaves something written. */
const WRITTEN: readonly ConveningChannel[] = ['REGISTERED_LETTER', 'LETTER', 'HANDED_OVER'];

/** Those in which the obligation has not ended. */
export const OPEN_STATES = ['IDENTIFIED', 'CONVENED', 'SEEN', 'REPORTED'] as const satisfies readonly ObligationState[];
/** Those in which a convening's two months still run. */
export const RUNNING_STATES = ['CONVENED', 'SEEN'] as const satisfies readonly ObligationState[];

/**
 * Whether the obligation holds on a day.
 * @param birthDate, on AAAA-MM-JJ
 * @returns null when it does, else why not
 * @throws RangeError when one of them is no plain date
 */
export function outsideAge(birthDate: PlainDate, on: PlainDate): 'UNDER_16' | 'OF_AGE' | null {
  const age = ageAt(birthDate, on);
  if (age < FROM) return 'UNDER_16';
  return age >= UNTIL ? 'OF_AGE' : null;
}

const WHY: Readonly<Record<'UNDER_16' | 'OF_AGE', string>> = {
  UNDER_16: 'Ce jeune n’avait pas 16 ans à cette date : il relève de l’instruction obligatoire. Adressez-vous à l’Éducation nationale.',
  OF_AGE: 'Ce jeune était majeur à cette date : l’obligation de formation a pris fin. Terminez le contrôle ; l’accompagnement, lui, peut continuer.',
};

/** @throws Refusal UNDER_16, OF_AGE */
export function checkAge(birthDate: PlainDate, on: PlainDate): void {
  const outside = outsideAge(birthDate, on);
  if (outside) throw new Refusal(outside, WHY[outside], ['input', 'birthDate']);
}

/**
 * The last day of the two months that follow a convening, counted by the calendar: the same day two months later, or the last
 * of a shorter month (art. 641 du code de procédure civile); that day is within (art. 642).
 */
export const dueOn = (convenedOn: PlainDate): PlainDate => addMonths(convenedOn, MONTHS);

/** Whether the two months have passed: from the day after the last one. */
export const isOverdue = (due: PlainDate, today: PlainDate): boolean => today > due;

/** The first day on which it is late. */
export const lateFrom = (due: PlainDate): PlainDate => addDays(due, 1);

/** What all partners of the youth may know: that it ended by an exemption would tell of health. */
export const progressOf = (state: ObligationState): ObligationProgress => {
  if (state === 'CONVENED' || state === 'REPORTED') return state;
  return state === 'IDENTIFIED' || state === 'SEEN' ? 'UNDER_WAY' : 'ENDED';
};

/**
 * A convening is sent on a past day or today, after the youth was found, by something written, to the youth and the legal
 * representative, for a meeting that is to come and within the two months.
 * @throws Refusal IN_THE_FUTURE, BEFORE_FOUND, WRITTEN_NEEDED, GUARDIANS_NEEDED, MEETING_TOO_SOON, MEETING_TOO_LATE
 */
export function checkConvening({ sentOn, meetingAt, channels, isGuardianConvened }: { sentOn: PlainDate; meetingAt: Date; channels: readonly ConveningChannel[]; isGuardianConvened: boolean }, identifiedOn: PlainDate, today: PlainDate): void {
  checkDay(sentOn, identifiedOn, today, 'sentOn');
  if (!channels.some((c) => WRITTEN.includes(c))) throw new Refusal('WRITTEN_NEEDED', 'Une convocation laisse un écrit : courrier, lettre recommandée ou remise en main propre. Ajoutez-en un.', ['input', 'channels']);
  if (!isGuardianConvened) throw new Refusal('GUARDIANS_NEEDED', 'Le jeune est mineur : son représentant légal est convoqué avec lui. Envoyez-lui aussi la convocation.', ['input', 'isGuardianConvened']);
  const meeting = dayInFrance(meetingAt);
  if (meeting <= sentOn) throw new Refusal('MEETING_TOO_SOON', 'L’entretien suit l’envoi de la convocation. Choisissez un jour plus tard.', ['input', 'meetingAt']);
  if (meeting > dueOn(sentOn)) throw new Refusal('MEETING_TOO_LATE', `L’entretien doit tenir dans les deux mois, au plus tard le ${inWords(dueOn(sentOn))}. Choisissez un jour plus tôt.`, ['input', 'meetingAt']);
}

/**
 * A day of what happened to an obligation: not to come, not before the youth was found.
 * @throws Refusal IN_THE_FUTURE, BEFORE_FOUND
 */
export function checkDay(on: PlainDate, identifiedOn: PlainDate, today: PlainDate, field: string): void {
  if (on > today) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Consignez-le le jour venu.', ['input', field]);
  if (on < identifiedOn) throw new Refusal('BEFORE_FOUND', 'Cette date précède le repérage du jeune. Corrigez-la.', ['input', field]);
}
