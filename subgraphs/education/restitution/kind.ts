import { registerEnumType } from 'type-graphql';

export const RESTITUTION_KINDS = ['AFTER_DIAGNOSIS', 'AFTER_COMMITMENT'] as const;
export type RestitutionKind = (typeof RESTITUTION_KINDS)[number];
export const RestitutionKindEnum = Object.fromEntries(RESTITUTION_KINDS.map((k) => [k, k])) as { [K in RestitutionKind]: K };
registerEnumType(RestitutionKindEnum, {
  name: 'RestitutionKind',
  description: 'Les deux moments où le jeune reçoit un document de restitution (B14)',
  valuesConfig: {
    AFTER_DIAGNOSIS: { description: 'À l’issue du diagnostic' },
    AFTER_COMMITMENT: { description: 'Après l’engagement dans un parcours et la recherche d’une solution' },
  },
});
