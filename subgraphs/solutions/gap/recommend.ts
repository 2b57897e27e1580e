import { registerEnumType } from 'type-graphql';

export const RECOMMENDATIONS = ['SUFFICIENT', 'FILL_SEATS', 'MORE_PLACES', 'NEW_SCHEME'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
export const RecommendationEnum = Object.fromEntries(RECOMMENDATIONS.map((r) => [r, r])) as { [R in Recommendation]: R };

registerEnumType(RecommendationEnum, {
  name: 'GapRecommendation',
  description: 'Ce que les chiffres conseillent : d’abord des places, ensuite seulement un nouveau dispositif (E06)',
  valuesConfig: {
    SUFFICIENT: { description: 'L’offre suffit' },
    FILL_SEATS: { description: 'Faire connaître et mobiliser les places vacantes' },
    MORE_PLACES: { description: 'Ouvrir des places dans les dispositifs qui existent' },
    NEW_SCHEME: { description: 'Créer un dispositif : aucune offre ne convient' },
  },
});

/** What is left unmet, in persons, and what stands idle, in places. */
export interface Gap {
  /** The offer exists and was full. */
  readonly noPlace: number;
  /** The offer exists and its provider did not answer. */
  readonly noAnswer: number;
  readonly notSuited: number;
  readonly noOffer: number;
  readonly idleSeats: number;
}

/**
 * E06: « d’abord plus de places, ensuite de nouveaux dispositifs ». As long as an offer exists, its idle places are filled first, then
 * more of them are opened; a new scheme is for what no existing offer would suit, once nobody waits for a place.
 */
export function recommend({ noPlace, noAnswer, notSuited, noOffer, idleSeats }: Gap): Recommendation {
  const lacking = noPlace + noAnswer;
  if (lacking > 0) return idleSeats >= lacking ? 'FILL_SEATS' : 'MORE_PLACES';
  return notSuited + noOffer > 0 ? 'NEW_SCHEME' : 'SUFFICIENT';
}

const jeunes = (n: number): string => (n > 1 ? `${n} jeunes` : `${n} jeune`);
const places = (n: number): string => (n > 1 ? `${n} places vacantes` : n === 1 ? 'une place vacante' : 'aucune place vacante');

/** The same in a sentence that a committee can read. */
export function advice(gap: Gap): string {
  const lacking = gap.noPlace + gap.noAnswer;
  const unsuited = gap.notSuited + gap.noOffer;
  const then = unsuited > 0 ? ` Voyez ensuite si un nouveau dispositif est utile aux ${jeunes(unsuited)} à qui l’offre ne convient pas.` : '';
  switch (recommend(gap)) {
    case 'FILL_SEATS': return `Faites connaître les places : ${jeunes(lacking)} sans place ou sans réponse, et ${places(gap.idleSeats)}.${then}`;
    case 'MORE_PLACES': return `Ouvrez d’abord des places dans l’offre qui existe : ${jeunes(lacking)} sans place ou sans réponse, pour ${places(gap.idleSeats)}.${then}`;
    case 'NEW_SCHEME': return `Étudiez un nouveau dispositif : l’offre qui existe ne convient pas à ${jeunes(unsuited)}, et personne n’y attend de place.`;
    case 'SUFFICIENT': return 'L’offre suffit : aucun besoin connu n’est resté sans réponse.';
  }
}

/** What is said when the numbers must not be. */
export const TOO_FEW = 'Trop peu de jeunes sont concernés pour que des chiffres soient montrés.';
