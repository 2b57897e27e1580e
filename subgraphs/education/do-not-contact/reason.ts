import { registerEnumType } from 'type-graphql';

/** The fourteen reasons of the fiche, in its order and its words (C29). */
export const STOP_REASON_LABELS = {
  PUBLIC_SCHOOL: 'Élève dans un établissement scolaire public',
  PRIVATE_SCHOOL_UNDER_CONTRACT: 'Élève dans un établissement scolaire privé sous contrat',
  PRIVATE_SCHOOL: 'Élève dans un établissement scolaire privé hors contrat',
  DEFENCE_SCHOOL: 'Élève dans un établissement de la Défense',
  HEALTH_SCHOOL: 'Élève dans un établissement de la Santé',
  JUSTICE_SCHOOL: 'Élève dans un établissement de la Justice',
  AGRICULTURE_SCHOOL: 'Élève dans un établissement de l’Agriculture',
  CNED: 'Élève au CNED',
  WORK_STUDY: 'En alternance',
  TRAINEE: 'Stagiaire de la formation continue ou professionnelle',
  MOVED_ABROAD: 'A déménagé en dehors du territoire national',
  GRADUATED: 'Diplômé à l’issue de la scolarité (hors diplômes intermédiaires du BAC PRO 3 ans)',
  EMPLOYED: 'En emploi',
  OTHER: 'Autre (préciser)',
} as const;
export type StopReason = keyof typeof STOP_REASON_LABELS;
export const STOP_REASONS = Object.keys(STOP_REASON_LABELS) as StopReason[];
export const StopReasonEnum = Object.fromEntries(STOP_REASONS.map((r) => [r, r])) as { [R in StopReason]: R };

registerEnumType(StopReasonEnum, {
  name: 'StopReason',
  description: 'Raison de ne pas contacter le jeune (C29)',
  valuesConfig: Object.fromEntries(STOP_REASONS.map((r, i) => [r, { description: `${i + 1}. ${STOP_REASON_LABELS[r]}` }])),
});

const GROUPS = ['SCHOOLED', 'TRAINING', 'MOVED', 'GRADUATED', 'EMPLOYED', 'OTHER'] as const;
export type StopGroup = (typeof GROUPS)[number];
export const StopGroupEnum = Object.fromEntries(GROUPS.map((g) => [g, g])) as { [G in StopGroup]: G };

registerEnumType(StopGroupEnum, {
  name: 'StopReasonGroup',
  description: 'Famille de la raison de ne pas contacter (C29) : ce que tous les partenaires du jeune peuvent lire',
  valuesConfig: {
    SCHOOLED: { description: 'Scolarisé, quel que soit l’établissement (raisons 1 à 8)' },
    TRAINING: { description: 'En alternance ou en formation (raisons 9 et 10)' },
    MOVED: { description: 'Hors du territoire national (raison 11)' },
    GRADUATED: { description: 'Diplômé (raison 12)' },
    EMPLOYED: { description: 'En emploi (raison 13)' },
    OTHER: { description: 'Autre raison (raison 14)' },
  },
});

const OTHER_GROUPS: Partial<Record<StopReason, StopGroup>> = {
  WORK_STUDY: 'TRAINING', TRAINEE: 'TRAINING', MOVED_ABROAD: 'MOVED', GRADUATED: 'GRADUATED', EMPLOYED: 'EMPLOYED', OTHER: 'OTHER',
};

/**
 * The family of a reason. Every kind of school is one family, so that the schools of health and justice cannot be told from a
 * lycée (C29-⑤, ⑥).
 */
export const groupOf = (reason: StopReason): StopGroup => OTHER_GROUPS[reason] ?? 'SCHOOLED';
