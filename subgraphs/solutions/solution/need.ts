import { registerEnumType } from 'type-graphql';

export const NEEDS = [
  'REPRENDRE_ETUDES', 'PREPARER_EXAMEN', 'APPRENTISSAGE', 'FORMATION_QUALIFIANTE', 'FAIRE_LE_POINT', 'DECOUVRIR_METIERS', 'STAGE', 'EMPLOI',
  'SAVOIRS_DE_BASE', 'FRANCAIS', 'CONFIANCE', 'ENGAGEMENT', 'HEBERGEMENT', 'MOBILITE',
] as const;
export type Need = (typeof NEEDS)[number];
export const NeedEnum = Object.fromEntries(NEEDS.map((n) => [n, n])) as { [N in Need]: N };

registerEnumType(NeedEnum, {
  name: 'Need',
  description: 'Besoin que le jeune nommerait : la clé d’entrée du catalogue (E03)',
  valuesConfig: {
    REPRENDRE_ETUDES: { description: 'Reprendre des études' },
    PREPARER_EXAMEN: { description: 'Préparer ou repasser un examen' },
    APPRENTISSAGE: { description: 'Entrer en apprentissage' },
    FORMATION_QUALIFIANTE: { description: 'Suivre une formation qualifiante' },
    FAIRE_LE_POINT: { description: 'Faire le point' },
    DECOUVRIR_METIERS: { description: 'Découvrir des métiers' },
    STAGE: { description: 'Faire un stage' },
    EMPLOI: { description: 'Trouver un emploi' },
    SAVOIRS_DE_BASE: { description: 'Consolider les savoirs de base' },
    FRANCAIS: { description: 'Apprendre le français' },
    CONFIANCE: { description: 'Reprendre confiance' },
    ENGAGEMENT: { description: 'S’engager' },
    HEBERGEMENT: { description: 'Être hébergé' },
    MOBILITE: { description: 'Se déplacer' },
  },
});
