import { registerEnumType } from 'type-graphql';

export const UNMET_REASONS = ['NO_OFFER', 'TOO_FAR', 'FULL', 'NOT_SUITED'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];
export const UnmetReasonEnum = Object.fromEntries(UNMET_REASONS.map((r) => [r, r])) as { [R in UnmetReason]: R };

registerEnumType(UnmetReasonEnum, {
  name: 'UnmetNeedReason',
  description: 'Pourquoi aucune solution n’a pu être proposée (E06)',
  valuesConfig: {
    NO_OFFER: { description: 'Aucune offre pour ce besoin' },
    TOO_FAR: { description: 'Offre trop éloignée' },
    FULL: { description: 'Offre complète' },
    NOT_SUITED: { description: 'Offre qui ne convient pas à ce jeune' },
  },
});
