import { Refusal } from '@passerelle/kit/graphql/errors';
import { inWords } from '@passerelle/kit/values/today';
import type { PlainDate } from '@passerelle/kit/values/date';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { groupOf, type StopReason } from './reason.ts';

/** What is said of a stop by who declares it. */
export interface Declaration {
  readonly reason: StopReason;
  readonly details?: string | null | undefined;
  readonly declaredOn: PlainDate;
  /** Only for a job and for « autre ». */
  readonly until?: PlainDate | null | undefined;
  /** Only for a diploma. */
  readonly isIntermediateOnly?: boolean | null | undefined;
}

const DETAILS = 500;

/**
 * The last day on which nobody may contact the youth; null where the reason does not end by itself (C29).
 * Pupil, alternance, trainee: 31 August, since the new school year may find the youth without a school. Abroad, graduated:
 * no end, since no date makes them untrue. A job and « autre » end on the day that the declarer knows (a contract's last day),
 * else when somebody lifts them: a date that we invented would put calls on somebody who works.
 * @param today AAAA-MM-JJ
 * @throws Refusal what cannot be: each code says which field
 */
export function untilOf({ reason, details, declaredOn, until, isIntermediateOnly }: Declaration, today: PlainDate): PlainDate | null {
  const group = groupOf(reason);
  if (declaredOn > today) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Indiquez le jour où vous l’avez appris.', ['input', 'declaredOn']);
  if (reason === 'OTHER' && !details?.trim()) throw new Refusal('DETAILS_MISSING', 'Précisez la raison : « autre » ne dit pas pourquoi ne pas contacter le jeune.', ['input', 'details']);
  if (reason !== 'OTHER' && details?.trim()) throw new Refusal('DETAILS_NOT_NEEDED', 'Cette raison se suffit à elle-même. Retirez la précision, ou choisissez « autre ».', ['input', 'details']);
  if ((details?.length ?? 0) > DETAILS) throw new Refusal('TEXT_TOO_LONG', `Ce texte dépasse ${DETAILS} caractères. Raccourcissez-le.`, ['input', 'details']);
  if (reason === 'GRADUATED' && isIntermediateOnly !== false) {
    throw new Refusal('INTERMEDIATE_DIPLOMA', 'Un diplôme intermédiaire du BAC PRO 3 ans (BEP, CAP) ne suffit pas : le jeune reste à contacter. S’il a le diplôme de son cursus, indiquez-le.', ['input', 'isIntermediateOnly']);
  }
  if (group === 'SCHOOLED' || group === 'TRAINING') {
    if (until) throw new Refusal('UNTIL_IS_SCHOOL_YEAR', 'Cette raison prend fin au 31 août. Retirez la date de fin.', ['input', 'until']);
    const end = schoolYearOf(declaredOn).to;
    if (end < today) throw new Refusal('ALREADY_OVER', `Cette raison a pris fin le ${inWords(end)}. Vérifiez la situation du jeune cette année.`, ['input', 'declaredOn']);
    return end;
  }
  if (!until) return null;
  if (group === 'MOVED' || group === 'GRADUATED') throw new Refusal('UNTIL_NOT_NEEDED', 'Cette raison n’a pas de fin. Retirez la date : vous pourrez la lever si elle change.', ['input', 'until']);
  if (until < today) throw new Refusal('ALREADY_OVER', 'Cette date de fin est passée. Corrigez-la, ou contactez le jeune.', ['input', 'until']);
  return until;
}

/** Whether a stop holds on a day: from its declaration to its last day, or to the eve of its lifting. */
export const holdsOn = (stop: { declaredOn: PlainDate; until?: PlainDate | null; liftedOn?: PlainDate | null }, day: PlainDate): boolean =>
  stop.declaredOn <= day && (!stop.until || day <= stop.until) && (!stop.liftedOn || day < stop.liftedOn);
