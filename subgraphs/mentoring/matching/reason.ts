import { registerEnumType } from 'type-graphql';

export const MATCH_REASONS = [
  'SAME_OBJECTIVE', 'SAME_COMMUNE', 'SAME_DEPARTEMENT', 'REMOTE_POSSIBLE', 'HALF_DAY_IN_COMMON', 'FREE', 'TRAINED', 'CHECK_RECENT',
  'OTHER_OBJECTIVE', 'FAR', 'OTHER_SETTING', 'NO_HALF_DAY_IN_COMMON', 'ALREADY_PAIRED', 'HAS_OTHER_YOUTHS', 'NOT_TRAINED', 'CHECK_OLD',
] as const;
export type MatchReasonCode = (typeof MATCH_REASONS)[number];
export const MatchReasonEnum = Object.fromEntries(MATCH_REASONS.map((r) => [r, r])) as { [R in MatchReasonCode]: R };

/** Reasons for, each with what it weighs; the others speak against. */
export const WEIGHTS: Partial<Record<MatchReasonCode, number>> = {
  SAME_OBJECTIVE: 8, SAME_COMMUNE: 5, SAME_DEPARTEMENT: 3, REMOTE_POSSIBLE: 3, HALF_DAY_IN_COMMON: 4, FREE: 2, TRAINED: 2, CHECK_RECENT: 1,
  // A pair that ended is the strongest reason to look elsewhere first.
  ALREADY_PAIRED: -10,
};

registerEnumType(MatchReasonEnum, {
  name: 'MentorMatchReason',
  description: 'Ce qui parle pour un mentor, ou contre (F13, F14)',
  valuesConfig: {
    SAME_OBJECTIVE: { description: 'Accompagne cet objectif' },
    SAME_COMMUNE: { description: 'Se rend dans la commune' },
    SAME_DEPARTEMENT: { description: 'Se rend dans le département' },
    REMOTE_POSSIBLE: { description: 'Peut rencontrer le jeune à distance, comme souhaité' },
    HALF_DAY_IN_COMMON: { description: 'Disponible à un moment souhaité' },
    FREE: { description: 'Ne suit encore aucun jeune' },
    TRAINED: { description: 'Formé' },
    CHECK_RECENT: { description: 'Honorabilité vérifiée il y a moins d’un an' },
    OTHER_OBJECTIVE: { description: 'N’a pas dit accompagner cet objectif' },
    FAR: { description: 'N’a pas dit se rendre dans la commune souhaitée' },
    OTHER_SETTING: { description: 'Ne se voit pas comme souhaité (sur place, à distance)' },
    NO_HALF_DAY_IN_COMMON: { description: 'Aucun moment en commun' },
    ALREADY_PAIRED: { description: 'A déjà été le mentor de ce jeune' },
    HAS_OTHER_YOUTHS: { description: 'Suit déjà un ou plusieurs jeunes' },
    NOT_TRAINED: { description: 'Pas encore formé' },
    CHECK_OLD: { description: 'Honorabilité vérifiée il y a un an ou plus' },
  },
});
