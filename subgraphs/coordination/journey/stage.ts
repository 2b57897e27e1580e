import { registerEnumType } from 'type-graphql';

/** The steps of the follow-up (B01), as education's cases have them: both subgraphs share one enum in the graph. */
export const STAGES = ['IDENTIFIED', 'IN_CONTACT', 'IN_DIAGNOSIS', 'IN_SOLUTION', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];
export const StageEnum = Object.fromEntries(STAGES.map((s) => [s, s])) as { [S in Stage]: S };

registerEnumType(StageEnum, {
  name: 'CaseStage',
  description: 'Étape du suivi (B01)',
  valuesConfig: {
    IDENTIFIED: { description: '1. Repérage' },
    IN_CONTACT: { description: '2. Prise de contact et suivi' },
    IN_DIAGNOSIS: { description: '3. Diagnostic : premier entretien, entretien de positionnement' },
    IN_SOLUTION: { description: '4. Parcours proposé, solution engagée' },
    CLOSED: { description: 'Dossier clos' },
  },
});
