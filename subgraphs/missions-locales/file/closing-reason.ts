import { registerEnumType } from 'type-graphql';

/** Why a mission locale's support ends. No published list of these was found: they are ours, until the software's own is known. */
const LABELS = {
  EMPLOYMENT: 'Emploi (dont alternance)',
  TRAINING: 'Formation, ou retour en scolarité',
  AGE_LIMIT: 'Limite d’âge atteinte (B21)',
  YOUTH_REQUEST: 'À la demande du jeune (B02)',
  DISENGAGED: 'Abandon, ou engagements non tenus',
  LOST_TOUCH: 'Perdu de vue, malgré les relances',
  MOVED: 'Déménagement',
  TRANSFERRED: 'Mutation : suivi par une autre mission locale ou un autre organisme (A19)',
  DUPLICATE: 'Doublon d’un autre dossier',
  OTHER: 'Autre',
} as const;
export type ClosingReason = keyof typeof LABELS;
export const CLOSING_REASONS = Object.keys(LABELS) as ClosingReason[];
export const ClosingReasonEnum = Object.fromEntries(CLOSING_REASONS.map((r) => [r, r])) as { [R in ClosingReason]: R };
registerEnumType(ClosingReasonEnum, {
  name: 'FileClosingReason',
  description: 'Pourquoi la mission locale met fin à l’accompagnement (motif de sortie)',
  valuesConfig: Object.fromEntries(CLOSING_REASONS.map((r) => [r, { description: LABELS[r] }])),
});

const WORDS: Readonly<Record<string, ClosingReason>> = {
  EMPLOI: 'EMPLOYMENT', FORMATION: 'TRAINING', LIMITE_AGE: 'AGE_LIMIT', DEMANDE_JEUNE: 'YOUTH_REQUEST', ABANDON: 'DISENGAGED', PERDU_DE_VUE: 'LOST_TOUCH',
  DEMENAGEMENT: 'MOVED', MUTATION: 'TRANSFERRED', DOUBLON: 'DUPLICATE', AUTRE: 'OTHER',
};

/**
 * Reads a reason as software writes it: `PERDU DE VUE`, `Déménagement`, or our own codes.
 * @returns null when it is none of them
 */
export function parseClosingReason(text: string): ClosingReason | null {
  const code = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/[\s_-]+/g, '_');
  return WORDS[code] ?? CLOSING_REASONS.find((r) => r === code) ?? null;
}
