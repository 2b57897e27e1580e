import { registerEnumType } from 'type-graphql';

export const TRAININGS = ['INITIAL', 'CONTINUING', 'EXCHANGE_OF_PRACTICE'] as const;
export type Training = (typeof TRAININGS)[number];
export const TrainingEnum = Object.fromEntries(TRAININGS.map((t) => [t, t])) as { [T in Training]: T };

registerEnumType(TrainingEnum, {
  name: 'MentorTraining',
  description: 'Formation que l’association donne à ses mentors (F13)',
  valuesConfig: {
    INITIAL: { description: 'Formation initiale, avant le premier binôme' },
    CONTINUING: { description: 'Formation continue' },
    EXCHANGE_OF_PRACTICE: { description: 'Échange de pratiques entre mentors' },
  },
});

export const STANDINGS = ['ACTIVE', 'PAUSED', 'LEFT'] as const;
export type Standing = (typeof STANDINGS)[number];
export const StandingEnum = Object.fromEntries(STANDINGS.map((s) => [s, s])) as { [S in Standing]: S };

registerEnumType(StandingEnum, {
  name: 'MentorStanding',
  description: 'Où en est le mentor dans l’association (F13)',
  valuesConfig: {
    ACTIVE: { description: 'Disponible pour un binôme, sous réserve du contrôle d’honorabilité et de places' },
    PAUSED: { description: 'En pause : ses binômes continuent, aucun autre ne commence' },
    LEFT: { description: 'A quitté l’association' },
  },
});

export const ABSENCES = ['TIME', 'MOVED', 'WORK_OR_STUDIES', 'END_OF_COMMITMENT', 'ASSOCIATION_DECISION', 'OTHER'] as const;
export type Absence = (typeof ABSENCES)[number];
export const AbsenceEnum = Object.fromEntries(ABSENCES.map((a) => [a, a])) as { [A in Absence]: A };

registerEnumType(AbsenceEnum, {
  name: 'MentorAbsenceReason',
  description: 'Pourquoi un mentor fait une pause ou s’en va, par un code : rien de sa santé ni de sa famille',
  valuesConfig: {
    TIME: { description: 'Manque de temps' },
    MOVED: { description: 'Déménagement' },
    WORK_OR_STUDIES: { description: 'Emploi ou études' },
    END_OF_COMMITMENT: { description: 'Fin de l’engagement prévu' },
    ASSOCIATION_DECISION: { description: 'Décision de l’association' },
    OTHER: { description: 'Autre raison' },
  },
});
