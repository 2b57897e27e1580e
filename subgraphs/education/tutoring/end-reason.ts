import { registerEnumType } from 'type-graphql';

export const END_REASONS = ['COMPLETED', 'GOAL_REACHED', 'BACK_TO_SCHOOL', 'IN_SOLUTION', 'YOUTH_STOPPED', 'TUTOR_STOPPED', 'MOVED', 'OTHER'] as const;
export type TutoringEndReason = (typeof END_REASONS)[number];
export const TutoringEndReasonEnum = Object.fromEntries(END_REASONS.map((r) => [r, r])) as { [R in TutoringEndReason]: R };

registerEnumType(TutoringEndReasonEnum, {
  name: 'TutoringEndReason',
  description: 'Fin du tutorat (F05)',
  valuesConfig: {
    COMPLETED: { description: 'Mené à son terme' },
    GOAL_REACHED: { description: 'Objectifs atteints avant le terme' },
    BACK_TO_SCHOOL: { description: 'Retour en scolarité' },
    IN_SOLUTION: { description: 'Entrée dans une solution' },
    YOUTH_STOPPED: { description: 'Arrêt voulu par le jeune' },
    TUTOR_STOPPED: { description: 'Tuteur indisponible' },
    MOVED: { description: 'Déménagement' },
    OTHER: { description: 'Autre raison' },
  },
});
