import { registerEnumType } from 'type-graphql';

export const REFUSAL_REASONS = ['COST', 'DISTANCE', 'NO_TIME', 'NO_MOTIVATION', 'OTHER'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export const RefusalReasonEnum = Object.fromEntries(REFUSAL_REASONS.map((r) => [r, r])) as { [R in RefusalReason]: R };

registerEnumType(RefusalReasonEnum, {
  name: 'SupportRefusalReason',
  description: 'Pourquoi le jeune refuse la prise en charge (B02, C18)',
  valuesConfig: {
    COST: { description: 'Coût' }, DISTANCE: { description: 'Éloignement' }, NO_TIME: { description: 'Manque de temps' },
    NO_MOTIVATION: { description: 'Manque de motivation' }, OTHER: { description: 'Autre raison' },
  },
});
