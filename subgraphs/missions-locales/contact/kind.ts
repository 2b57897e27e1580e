import { registerEnumType } from 'type-graphql';

export const MEANS = ['PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'THIRD_PARTY'] as const;
export type ContactMeans = (typeof MEANS)[number];
export const ContactMeansEnum = Object.fromEntries(MEANS.map((m) => [m, m])) as { [M in ContactMeans]: M };
registerEnumType(ContactMeansEnum, {
  name: 'MissionLocaleContactMeans',
  description: 'Comment la mission locale a cherché à joindre le jeune (B04)',
  valuesConfig: {
    PHONE: { description: 'Téléphone' }, SMS: { description: 'SMS ou messagerie' }, EMAIL: { description: 'Courriel' }, LETTER: { description: 'Courrier' },
    VISIT: { description: 'Visite, ou rencontre hors les murs' }, THIRD_PARTY: { description: 'Par un tiers : partenaire, établissement, proche' },
  },
});

/** The field's twelve answers, as CFA and missions locales already use them, in their words. */
export const ANSWER_LABELS = {
  APPOINTMENT_MADE: 'Rendez-vous pris',
  NEW_PROJECT: 'A un nouveau projet',
  ALREADY_SUPPORTED: 'Déjà accompagné, ici ou ailleurs',
  NO_ANSWER: 'Contacté, sans retour (message laissé ou non)',
  WRONG_DETAILS: 'Coordonnées incorrectes',
  UNREACHABLE: 'Injoignable après plusieurs relances',
  NEW_CONTRACT: 'A trouvé un nouveau contrat',
  DO_NOT_RECONTACT: 'Ne souhaite pas être recontacté',
  LOOKING_FOR_CONTRACT: 'Cherche un contrat',
  REORIENTATION: 'Souhaite se réorienter',
  REFUSES_SUPPORT: 'Ne veut pas d’accompagnement',
  OTHER: 'Autre',
} as const;
export type ContactAnswer = keyof typeof ANSWER_LABELS;
export const ANSWERS = Object.keys(ANSWER_LABELS) as ContactAnswer[];
export const ContactAnswerEnum = Object.fromEntries(ANSWERS.map((a) => [a, a])) as { [A in ContactAnswer]: A };
registerEnumType(ContactAnswerEnum, {
  name: 'MissionLocaleContactAnswer',
  description: 'Réponse au contact (douze valeurs du terrain)',
  valuesConfig: Object.fromEntries(ANSWERS.map((a) => [a, { description: ANSWER_LABELS[a] }])),
});

export const PARTIES = ['YOUTH', 'FAMILY', 'OTHER'] as const;
export type ReachedParty = (typeof PARTIES)[number];
export const ReachedPartyEnum = Object.fromEntries(PARTIES.map((p) => [p, p])) as { [P in ReachedParty]: P };
registerEnumType(ReachedPartyEnum, {
  name: 'MissionLocaleReachedParty',
  description: 'Qui a répondu',
  valuesConfig: { YOUTH: { description: 'Le jeune' }, FAMILY: { description: 'La famille, dont le représentant légal' }, OTHER: { description: 'Une autre personne' } },
});
