import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import { halfDayInWords, type HalfDay } from '../mentor/half-day.ts';
import { isCheckOld, unreadyOn, type MentorDates } from '../mentor/readiness.ts';
import type { Setting } from '../mentor/setting.ts';
import type { Objective } from '../objective/objective.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { WEIGHTS, type MatchReasonCode } from './reason.ts';

/** What is looked for. Nothing here is a value of the youth's person. */
export interface Wish {
  readonly objective: Objective;
  readonly halfDays: readonly HalfDay[];
  readonly setting: Setting | null;
  /** INSEE code of where to meet. */
  readonly commune: string | null;
}

/** A volunteer as the ranking reads one. */
export interface Candidate extends MentorDates {
  readonly id: string;
  readonly objectives: readonly Objective[];
  readonly halfDays: readonly HalfDay[];
  readonly settings: readonly Setting[];
  readonly communes: readonly string[];
  readonly departements: readonly string[];
  readonly capacity: number;
  /** Pairs in progress. */
  readonly load: number;
  /** Was this youth's mentor before. */
  readonly isFormer: boolean;
}

/** Why a mentor stands where it stands. */
export interface Reason {
  readonly code: MatchReasonCode;
  readonly sentence: string;
  readonly isFor: boolean;
}

export interface Ranked<C> { readonly candidate: C; readonly score: number; readonly reasons: readonly Reason[] }

/**
 * F13: the mentors who may be given a youth, the best first, each with what speaks for and against. One without a check of the
 * criminal record, paused, gone or full is never proposed; what an association does not know of a mentor is held neither for nor against.
 * @param on the day of the question, AAAA-MM-JJ
 * @returns a total order: by score, then fewer youths, then id
 */
export function rankMentors<C extends Candidate>(wish: Wish, candidates: readonly C[], on: PlainDate): Ranked<C>[] {
  return candidates
    .filter((one) => !unreadyOn(one, on) && one.load < one.capacity)
    .map((candidate) => {
      const reasons = reasonsFor(wish, candidate, on);
      return { candidate, reasons, score: reasons.reduce((sum, { code }) => sum + (WEIGHTS[code] ?? 0), 0) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.load - b.candidate.load || (a.candidate.id < b.candidate.id ? -1 : 1));
}

const reason = (code: MatchReasonCode, sentence: string): Reason => ({ code, sentence, isFor: (WEIGHTS[code] ?? 0) > 0 });
const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = { SCOLAIRE: 'scolaire', ORIENTATION: 'd’orientation', INSERTION: 'd’insertion' };

/** Everything that is known for or against, in the order in which it is read: objective, place, time, load, training, check. */
export function reasonsFor(wish: Wish, mentor: Candidate, on: PlainDate): Reason[] {
  const objective = OBJECTIVE_WORDS[wish.objective];
  const checked = mentor.backgroundCheckedOn;
  return [
    ...(mentor.isFormer ? [reason('ALREADY_PAIRED', 'A déjà été le mentor de ce jeune : ce binôme a pris fin.')] : []),
    ...(mentor.objectives.length === 0 ? [] : [mentor.objectives.includes(wish.objective)
      ? reason('SAME_OBJECTIVE', `Accompagne l’objectif ${objective}.`) : reason('OTHER_OBJECTIVE', `N’a pas dit accompagner l’objectif ${objective}.`)]),
    ...placeReasons(wish, mentor),
    ...timeReasons(wish, mentor),
    mentor.load === 0 ? reason('FREE', 'Ne suit encore aucun jeune.') : reason('HAS_OTHER_YOUTHS', `Suit déjà ${mentor.load} jeune${mentor.load > 1 ? 's' : ''} sur ${mentor.capacity}.`),
    mentor.trainedOn ? reason('TRAINED', `Formé le ${inWords(mentor.trainedOn)}.`) : reason('NOT_TRAINED', 'Pas encore formé par l’association.'),
    ...(checked ? [isCheckOld(checked, on)
      ? reason('CHECK_OLD', `Honorabilité vérifiée le ${inWords(checked)}, il y a un an ou plus : voyez s’il faut la revérifier.`)
      : reason('CHECK_RECENT', `Honorabilité vérifiée le ${inWords(checked)}.`)] : []),
  ];
}

function placeReasons({ setting, commune }: Wish, { settings, communes, departements }: Candidate): Reason[] {
  if (setting && settings.length && !settings.includes(setting)) {
    return [reason('OTHER_SETTING', setting === 'REMOTE' ? 'Ne fait pas de mentorat à distance.' : 'Ne fait que du mentorat à distance.')];
  }
  if (setting === 'REMOTE') return settings.length ? [reason('REMOTE_POSSIBLE', 'Peut se voir à distance, comme souhaité.')] : [];
  if (!commune || !(communes.length || departements.length)) return [];
  if (communes.includes(commune)) return [reason('SAME_COMMUNE', 'Se rend dans la commune souhaitée.')];
  const departement = departementOfCommune(commune);
  if (departements.includes(departement)) return [reason('SAME_DEPARTEMENT', `Se rend dans tout le département ${departement}.`)];
  return [reason('FAR', 'N’a pas dit se rendre dans la commune souhaitée.')];
}

function timeReasons({ halfDays: wished }: Wish, { halfDays }: Candidate): Reason[] {
  if (!wished.length || !halfDays.length) return [];
  const common = wished.filter((h) => halfDays.includes(h));
  return common.length
    ? [reason('HALF_DAY_IN_COMMON', `Disponible le ${common.map(halfDayInWords).join(', le ')}.`)]
    : [reason('NO_HALF_DAY_IN_COMMON', 'N’est disponible à aucun des moments souhaités.')];
}
