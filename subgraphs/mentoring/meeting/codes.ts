import { registerEnumType } from 'type-graphql';

export const MEETING_STATES = ['PLANNED', 'HELD', 'MISSED', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const MeetingStateEnum = Object.fromEntries(MEETING_STATES.map((s) => [s, s])) as { [S in MeetingState]: S };

registerEnumType(MeetingStateEnum, {
  name: 'MentoringMeetingState',
  description: 'Où en est une rencontre du binôme (F13)',
  valuesConfig: {
    PLANNED: { description: 'Prévue' },
    HELD: { description: 'Tenue' },
    MISSED: { description: 'Manquée : l’un des deux, ou les deux, ne sont pas venus' },
    CANCELLED: { description: 'Annulée, ou consignée par erreur : elle ne compte pas' },
  },
});

export const MEETING_MEANS = ['IN_PERSON', 'PHONE', 'VIDEO', 'OUTING'] as const;
export type MeetingMeans = (typeof MEETING_MEANS)[number];
export const MeetingMeansEnum = Object.fromEntries(MEETING_MEANS.map((m) => [m, m])) as { [M in MeetingMeans]: M };

registerEnumType(MeetingMeansEnum, {
  name: 'MentoringMeetingMeans',
  description: 'Comment le mentor et le jeune se rencontrent (F13)',
  valuesConfig: {
    IN_PERSON: { description: 'En personne' },
    PHONE: { description: 'Au téléphone' },
    VIDEO: { description: 'En visioconférence' },
    OUTING: { description: 'Sortie : visite, forum, découverte d’un métier ou d’un lieu' },
  },
});

export const MISSERS = ['YOUTH', 'MENTOR', 'BOTH'] as const;
export type Misser = (typeof MISSERS)[number];
export const MisserEnum = Object.fromEntries(MISSERS.map((m) => [m, m])) as { [M in Misser]: M };

registerEnumType(MisserEnum, {
  name: 'MentoringMeetingMissedBy',
  description: 'Qui n’est pas venu',
  valuesConfig: { YOUTH: { description: 'Le jeune' }, MENTOR: { description: 'Le mentor' }, BOTH: { description: 'L’un et l’autre' } },
});

export const THEMES = ['SCHOOLWORK', 'METHOD', 'ORIENTATION', 'TRADES', 'JOB_SEARCH', 'APPLICATION', 'CULTURE', 'DIGITAL', 'STEPS', 'CONFIDENCE'] as const;
export type Theme = (typeof THEMES)[number];
export const ThemeEnum = Object.fromEntries(THEMES.map((t) => [t, t])) as { [T in Theme]: T };

registerEnumType(ThemeEnum, {
  name: 'MentoringTheme',
  description: 'Ce dont il a été question, par des codes (F13, F14) : rien de la santé, de la famille ni de la justice',
  valuesConfig: {
    SCHOOLWORK: { description: 'Travail scolaire, devoirs' },
    METHOD: { description: 'Méthode, organisation' },
    ORIENTATION: { description: 'Orientation, choix de formation' },
    TRADES: { description: 'Découverte de métiers' },
    JOB_SEARCH: { description: 'Recherche de stage, d’alternance ou d’emploi' },
    APPLICATION: { description: 'CV, lettre, entretien' },
    CULTURE: { description: 'Ouverture culturelle, sport, loisirs' },
    DIGITAL: { description: 'Usages du numérique' },
    STEPS: { description: 'Démarches' },
    CONFIDENCE: { description: 'Confiance en soi, autonomie' },
  },
});
