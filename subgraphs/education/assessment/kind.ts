import { registerEnumType } from 'type-graphql';

export const ASSESSMENT_KINDS = ['POSITIONING', 'KNOWLEDGE', 'SKILLS'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];
export const AssessmentKindEnum = Object.fromEntries(ASSESSMENT_KINDS.map((k) => [k, k])) as { [K in AssessmentKind]: K };
registerEnumType(AssessmentKindEnum, {
  name: 'AssessmentKind',
  description: 'Nature du bilan sur lequel s’appuie le diagnostic (B13)',
  valuesConfig: { POSITIONING: { description: 'Bilan de positionnement' }, KNOWLEDGE: { description: 'Bilan de connaissances' }, SKILLS: { description: 'Bilan de compétences' } },
});

export const DOMAINS = [
  'READING', 'WRITING', 'SPEAKING', 'ARITHMETIC', 'REASONING', 'DIGITAL', 'FOREIGN_LANGUAGE', 'MOBILITY', 'PROJECT', 'JOB_KNOWLEDGE', 'WORK_HABITS', 'TEAMWORK', 'AUTONOMY', 'TRADE_SKILLS',
] as const;
export type AssessmentDomain = (typeof DOMAINS)[number];
export const AssessmentDomainEnum = Object.fromEntries(DOMAINS.map((d) => [d, d])) as { [D in AssessmentDomain]: D };
registerEnumType(AssessmentDomainEnum, {
  name: 'AssessmentDomain',
  description: 'Domaine évalué par un bilan (B13)',
  valuesConfig: {
    READING: { description: 'Lecture' }, WRITING: { description: 'Écriture' }, SPEAKING: { description: 'Expression orale' }, ARITHMETIC: { description: 'Calcul' },
    REASONING: { description: 'Raisonnement, organisation' }, DIGITAL: { description: 'Numérique' }, FOREIGN_LANGUAGE: { description: 'Langue étrangère' },
    MOBILITY: { description: 'Mobilité : se déplacer, se repérer' }, PROJECT: { description: 'Projet professionnel' }, JOB_KNOWLEDGE: { description: 'Connaissance des métiers et des formations' },
    WORK_HABITS: { description: 'Savoir-être : ponctualité, assiduité, présentation' }, TEAMWORK: { description: 'Travail en équipe' }, AUTONOMY: { description: 'Autonomie dans les démarches' },
    TRADE_SKILLS: { description: 'Gestes et compétences d’un métier' },
  },
});

export const LEVELS = ['ACQUIRED', 'IN_PROGRESS', 'TO_WORK_ON'] as const;
export type AssessmentLevel = (typeof LEVELS)[number];
export const AssessmentLevelEnum = Object.fromEntries(LEVELS.map((l) => [l, l])) as { [L in AssessmentLevel]: L };
registerEnumType(AssessmentLevelEnum, {
  name: 'AssessmentLevel',
  description: 'Niveau constaté (B13)',
  valuesConfig: { ACQUIRED: { description: 'Acquis' }, IN_PROGRESS: { description: 'En cours d’acquisition' }, TO_WORK_ON: { description: 'À travailler' } },
});
