import { registerEnumType } from 'type-graphql';

export const INTERVIEW_KINDS = ['SITUATION', 'FIRST', 'POSITIONING', 'FOLLOW_UP'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];
export const InterviewKindEnum = Object.fromEntries(INTERVIEW_KINDS.map((k) => [k, k])) as { [K in InterviewKind]: K };
registerEnumType(InterviewKindEnum, {
  name: 'InterviewKind',
  description: 'Nature de l’entretien (B01, B11)',
  valuesConfig: {
    SITUATION: { description: 'Entretien de situation, ou « pré-positionnement », mené par l’assistant avant toute orientation (B11)' },
    FIRST: { description: 'Premier entretien du diagnostic' },
    POSITIONING: { description: 'Entretien de positionnement' },
    FOLLOW_UP: { description: 'Entretien de suivi' },
  },
});

export const SETTINGS = ['INDIVIDUAL', 'COLLECTIVE'] as const;
export type InterviewSetting = (typeof SETTINGS)[number];
export const InterviewSettingEnum = Object.fromEntries(SETTINGS.map((s) => [s, s])) as { [S in InterviewSetting]: S };
registerEnumType(InterviewSettingEnum, {
  name: 'InterviewSetting',
  description: 'Entretien individuel ou collectif (B03)',
  valuesConfig: { INDIVIDUAL: { description: 'Individuel' }, COLLECTIVE: { description: 'Collectif' } },
});

export const OUTCOMES = ['HELD', 'CANCELLED', 'NO_SHOW'] as const;
export type InterviewOutcome = (typeof OUTCOMES)[number];
export const InterviewOutcomeEnum = Object.fromEntries(OUTCOMES.map((o) => [o, o])) as { [O in InterviewOutcome]: O };
registerEnumType(InterviewOutcomeEnum, {
  name: 'InterviewOutcome',
  description: 'Suite d’un entretien prévu',
  valuesConfig: {
    HELD: { description: 'Le jeune a été reçu' }, CANCELLED: { description: 'Entretien annulé ou reporté' }, NO_SHOW: { description: 'Le jeune n’est pas venu' },
  },
});

export const GUARDIANS = ['PRESENT', 'INFORMED', 'NOT_INFORMED', 'NOT_CONCERNED'] as const;
export type GuardianInvolvement = (typeof GUARDIANS)[number];
export const GuardianInvolvementEnum = Object.fromEntries(GUARDIANS.map((g) => [g, g])) as { [G in GuardianInvolvement]: G };
registerEnumType(GuardianInvolvementEnum, {
  name: 'GuardianInvolvement',
  description: 'Place des représentants légaux, souhaitable dès le premier contact (B07)',
  valuesConfig: {
    PRESENT: { description: 'Présents à l’entretien' }, INFORMED: { description: 'Informés, non présents' }, NOT_INFORMED: { description: 'Non informés' },
    NOT_CONCERNED: { description: 'Sans objet : le jeune est majeur' },
  },
});
