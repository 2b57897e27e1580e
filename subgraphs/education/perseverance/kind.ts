import { registerEnumType } from 'type-graphql';

export const PERSEVERANCE_KINDS = ['OPTIMISED_STUDY', 'PEER_TUTORING', 'WORKSHOP', 'RELAY_MODULE', 'OTHER'] as const;
export type PerseveranceKind = (typeof PERSEVERANCE_KINDS)[number];
export const PerseveranceKindEnum = Object.fromEntries(PERSEVERANCE_KINDS.map((k) => [k, k])) as { [K in PerseveranceKind]: K };

registerEnumType(PerseveranceKindEnum, {
  name: 'PerseveranceActionKind',
  description: 'Nature d’une action de la Semaine de la persévérance scolaire (F19)',
  valuesConfig: {
    OPTIMISED_STUDY: { description: 'Étude optimisée : tutorat adulte, tutorat par les pairs, ordinateurs' },
    PEER_TUTORING: { description: 'Tutorat entre élèves' },
    WORKSHOP: { description: 'Atelier' },
    RELAY_MODULE: { description: 'Module relais' },
    OTHER: { description: 'Autre action' },
  },
});
