import { registerEnumType } from 'type-graphql';

export const SCHOOL_TUTORING_KINDS = ['VOLUNTEER_ADULT', 'PEER'] as const;
export type SchoolTutoringKind = (typeof SCHOOL_TUTORING_KINDS)[number];
export const SchoolTutoringKindEnum = Object.fromEntries(SCHOOL_TUTORING_KINDS.map((k) => [k, k])) as { [K in SchoolTutoringKind]: K };

registerEnumType(SchoolTutoringKindEnum, {
  name: 'SchoolTutoringKind',
  description: 'Qui est le tuteur, au sein de l’établissement (F10)',
  valuesConfig: {
    VOLUNTEER_ADULT: { description: 'Adulte volontaire de l’établissement' },
    PEER: { description: 'Autre élève (tutorat entre pairs) ; il n’est jamais nommé' },
  },
});

export const EVALUATIONS = ['GOALS_REACHED', 'PROGRESS', 'NO_CHANGE', 'STOPPED'] as const;
export type SchoolTutoringEvaluation = (typeof EVALUATIONS)[number];
export const SchoolTutoringEvaluationEnum = Object.fromEntries(EVALUATIONS.map((e) => [e, e])) as { [E in SchoolTutoringEvaluation]: E };

registerEnumType(SchoolTutoringEvaluationEnum, {
  name: 'SchoolTutoringEvaluation',
  description: 'Évaluation du tutorat en fin d’année scolaire (F11)',
  valuesConfig: {
    GOALS_REACHED: { description: 'L’élève a réussi ce qu’il visait' },
    PROGRESS: { description: 'L’élève a progressé' },
    NO_CHANGE: { description: 'Pas de changement constaté' },
    STOPPED: { description: 'Arrêté en cours d’année' },
  },
});

export const LEVELS = ['VERY_DIFFICULT', 'DIFFICULT', 'FAIR', 'GOOD'] as const;
export type GridLevel = (typeof LEVELS)[number];
export const GridLevelEnum = Object.fromEntries(LEVELS.map((l) => [l, l])) as { [L in GridLevel]: L };

registerEnumType(GridLevelEnum, {
  name: 'TutoringGridLevel',
  description: 'Où en est l’élève sur un point de la grille, de 1 à 4, tel qu’il le dit (F12)',
  valuesConfig: {
    VERY_DIFFICULT: { description: '1. Très difficile' }, DIFFICULT: { description: '2. Difficile' }, FAIR: { description: '3. Plutôt bien' }, GOOD: { description: '4. Bien' },
  },
});
