import { registerEnumType } from 'type-graphql';

export const CORRECTION_STATES = ['OPEN', 'DONE', 'REFUSED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export const CorrectionStateEnum = Object.fromEntries(CORRECTION_STATES.map((s) => [s, s])) as { [S in CorrectionState]: S };
registerEnumType(CorrectionStateEnum, {
  name: 'CorrectionState',
  description: 'État d’une demande de correction (A11)',
  valuesConfig: { OPEN: { description: 'Sans réponse' }, DONE: { description: 'Corrigé à la source' }, REFUSED: { description: 'Refusée : les données sont exactes' } },
});

export const CORRECTION_REFUSALS = ['DATA_ARE_RIGHT', 'NOT_OUR_RECORD', 'ALREADY_LEFT'] as const;
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number];
export const CorrectionRefusalEnum = Object.fromEntries(CORRECTION_REFUSALS.map((r) => [r, r])) as { [R in CorrectionRefusal]: R };
registerEnumType(CorrectionRefusalEnum, {
  name: 'CorrectionRefusal',
  description: 'Pourquoi une correction est refusée (A11)',
  valuesConfig: {
    DATA_ARE_RIGHT: { description: 'Les données transmises sont exactes' },
    NOT_OUR_RECORD: { description: 'Ce jeune n’est pas de notre établissement' },
    ALREADY_LEFT: { description: 'Le jeune était bien parti à cette date' },
  },
});
