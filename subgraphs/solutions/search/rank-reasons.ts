import { Public } from '@passerelle/kit/trust/policy';
import { inWords } from '@passerelle/kit/values/today';
import { Field, ObjectType } from 'type-graphql';
import { takesAge } from '../solution/eligibility.ts';
import { described } from '../solution/enum.ts';
import { needLabel } from '../solution/need.ts';
import type { Solution } from '../solution/solution.ts';
import { wordsOf } from './conditions.ts';
import { needsOf, type SolutionFilters } from './filters.ts';

export const RankReasonCodeEnum = described('RankReasonCode', 'Pourquoi une solution est à cette place dans la liste', {
  ANSWERS_NEED: 'Elle répond à un besoin demandé (E03)',
  SAYS_WORDS: 'Elle contient les mots cherchés',
  NEAR: 'Elle est près de la commune demandée',
  REMOTE: 'Elle se suit à distance (E13)',
  HAS_PLACES: 'Il reste des places (E02)',
  FULL: 'Elle est complète',
  NO_SESSION: 'Aucune session n’est annoncée',
  STARTS: 'Elle commence à cette date',
  TO_CONFIRM: 'L’organisme n’a pas confirmé récemment ses places (E02)',
  OLDER_AGE: 'Un âge plus élevé est admis en quartier de la politique de la Ville (E16)',
});
export type RankReasonCode = keyof typeof RankReasonCodeEnum;

@Public()
@ObjectType({ description: 'Une raison du rang d’une solution, pour les logiciels et pour les personnes' })
export class RankReason {
  @Field(() => RankReasonCodeEnum, { description: 'Code' }) code!: RankReasonCode;
  @Field(() => String, { description: 'La raison, en français' }) text!: string;
}

const NONE = '9999-12-31';
const several = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;

/** « à 12 km »; below one kilometre, positions being those of communes, « dans la commune ». */
const distance = (metres: number): string => (metres < 1_000 ? 'dans la commune ou tout près' : `à ${Math.round(metres / 1_000)} km`);

/**
 * Why a solution ranks where it does, the heaviest reason first.
 * @param metres from the place that the search is around; null: around none, or at a distance
 * @param today `YYYY-MM-DD`
 */
export function rankReasons(solution: Solution, filters: SolutionFilters, metres: number | null, today: string): RankReason[] {
  const { standing = 3, vacant = 0, nextStart = NONE } = solution;
  const reasons: RankReason[] = [];
  const because = (code: RankReasonCode, text: string): void => { reasons.push({ code, text }); };
  const answered = needsOf(filters).filter((n) => solution.needs.includes(n));
  if (answered.length) because('ANSWERS_NEED', `répond au besoin : ${answered.map((n) => needLabel(n).toLowerCase()).join(', ')}`);
  if (wordsOf(filters.text).length) because('SAYS_WORDS', `correspond à « ${wordsOf(filters.text).join(' ')} »`);
  if (standing <= 1) because('HAS_PLACES', standing ? several(vacant, 'place annoncée', 'places annoncées') : several(vacant, 'place vacante', 'places vacantes'));
  if (standing === 1) because('TO_CONFIRM', 'information à confirmer auprès de l’organisme');
  if (standing === 2) because('FULL', 'complet pour le moment');
  if (standing === 3) because('NO_SESSION', 'aucune session annoncée : appelez l’organisme');
  if (metres !== null) because('NEAR', distance(metres));
  else if (solution.modality === 'DISTANCE') because('REMOTE', 'se suit à distance');
  if (nextStart !== NONE && nextStart >= (filters.startsFrom ?? '')) because('STARTS', nextStart >= today ? `commence le ${inWords(nextStart)}` : `commencée le ${inWords(nextStart)}`);
  if (typeof filters.age === 'number' && filters.inPriorityArea && !takesAge(solution, filters.age, false)) because('OLDER_AGE', `ouverte jusqu’à ${solution.ageMaxPriorityArea} ans en quartier de la politique de la Ville`);
  return reasons;
}
