import { registerEnumType } from 'type-graphql';

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

export const ORIGINS = ['SIEI_LIST', 'SPONTANEOUS', 'SCHOOL_REPORT', 'JDC', 'PARTNER_REPORT', 'RE_ENTRY', 'OTHER'] as const;
export type Origin = (typeof ORIGINS)[number];
export const OriginEnum = Object.fromEntries(ORIGINS.map((o) => [o, o])) as { [O in Origin]: O };

registerEnumType(OriginEnum, {
  name: 'CaseOrigin',
  description: 'Comment le jeune a été repéré (A15, A17, A20–A22)',
  valuesConfig: {
    SIEI_LIST: { description: 'Liste issue d’une campagne SIEI' },
    SPONTANEOUS: { description: 'Le jeune s’est présenté de lui-même' },
    SCHOOL_REPORT: { description: 'Signalement par un établissement' },
    JDC: { description: 'Journée défense et citoyenneté' },
    PARTNER_REPORT: { description: 'Signalement par un partenaire (mairie, information jeunesse, éducateur…)' },
    RE_ENTRY: { description: 'Nouveau décrochage d’un jeune déjà suivi : rupture après une solution (A15)' },
    OTHER: { description: 'Autre origine' },
  },
});
