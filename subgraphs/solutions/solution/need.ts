import { registerEnumType } from 'type-graphql';

export const NEEDS = [
  'REPRENDRE_ETUDES', 'PREPARER_EXAMEN', 'APPRENTISSAGE', 'FORMATION_QUALIFIANTE', 'FAIRE_LE_POINT', 'DECOUVRIR_METIERS', 'STAGE', 'EMPLOI',
  'SAVOIRS_DE_BASE', 'FRANCAIS', 'CONFIANCE', 'ENGAGEMENT', 'HEBERGEMENT', 'MOBILITE',
] as const;
export type Need = (typeof NEEDS)[number];
export const NeedEnum = Object.fromEntries(NEEDS.map((n) => [n, n])) as { [N in Need]: N };

const LABELS: Readonly<Record<Need, string>> = {
  REPRENDRE_ETUDES: 'Reprendre des études',
  PREPARER_EXAMEN: 'Préparer ou repasser un examen',
  APPRENTISSAGE: 'Entrer en apprentissage',
  FORMATION_QUALIFIANTE: 'Suivre une formation qualifiante',
  FAIRE_LE_POINT: 'Faire le point',
  DECOUVRIR_METIERS: 'Découvrir des métiers',
  STAGE: 'Faire un stage',
  EMPLOI: 'Trouver un emploi',
  SAVOIRS_DE_BASE: 'Consolider les savoirs de base',
  FRANCAIS: 'Apprendre le français',
  CONFIANCE: 'Reprendre confiance',
  ENGAGEMENT: 'S’engager',
  HEBERGEMENT: 'Être hébergé',
  MOBILITE: 'Se déplacer',
};

/** A need as a French page says it: « Reprendre des études ». */
export const needLabel = (need: Need): string => LABELS[need];

registerEnumType(NeedEnum, {
  name: 'Need',
  description: 'Besoin que le jeune nommerait : la clé d’entrée du catalogue (E03)',
  valuesConfig: Object.fromEntries(Object.entries(LABELS).map(([need, description]) => [need, { description }])) as never,
});
