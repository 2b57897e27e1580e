import { registerEnumType } from 'type-graphql';

export const MOTIFS = ['LISTED', 'UNDER_16', 'TOO_SHORT', 'DIPLOMA', 'SCHOOLED', 'APPRENTICESHIP', 'RETURNED', 'NOT_LEFT', 'SAME_YOUTH'] as const;
export type Motif = (typeof MOTIFS)[number];
export const MotifEnum = Object.fromEntries(MOTIFS.map((m) => [m, m])) as { [M in Motif]: M };

registerEnumType(MotifEnum, {
  name: 'ComparisonMotif',
  description: 'Pourquoi un sortant est, ou n’est pas, sur la liste RIO (critères A03 à A06)',
  valuesConfig: {
    LISTED: { description: 'Sur la liste : les quatre critères sont réunis' },
    UNDER_16: { description: 'Critère 1 : moins de 16 ans à la date du traitement (A03)' },
    TOO_SHORT: { description: 'Critère 2 : moins de 15 jours de scolarité, l’année précédente comme l’année en cours (A04)' },
    DIPLOMA: { description: 'Critère 3 : diplôme du cursus obtenu (A05)' },
    SCHOOLED: { description: 'Critère 4 : scolarisé ailleurs à la date du traitement (A06)' },
    APPRENTICESHIP: { description: 'Critère 4 : inscrit en apprentissage à la date du traitement (A06)' },
    RETURNED: { description: 'Critère 4 : a retrouvé un statut scolaire : MLDS, structure de retour à l’école… (A06, E10)' },
    NOT_LEFT: { description: 'Encore inscrit dans l’établissement qui le déclare : sa sortie suit la date du traitement' },
    SAME_YOUTH: { description: 'Même jeune, déjà jugé par une autre ligne' },
  },
});
