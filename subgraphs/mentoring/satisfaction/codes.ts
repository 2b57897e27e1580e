import { registerEnumType } from 'type-graphql';

export const MOMENTS = ['THREE_MONTHS', 'END'] as const;
export type Moment = (typeof MOMENTS)[number];
export const MomentEnum = Object.fromEntries(MOMENTS.map((m) => [m, m])) as { [M in Moment]: M };

registerEnumType(MomentEnum, {
  name: 'MentoringSatisfactionMoment',
  description: 'Quand la satisfaction est demandée',
  valuesConfig: { THREE_MONTHS: { description: 'Après trois mois' }, END: { description: 'À la fin du binôme' } },
});

export const RESPONDENTS = ['MENTEE', 'MENTOR'] as const;
export type Respondent = (typeof RESPONDENTS)[number];
export const RespondentEnum = Object.fromEntries(RESPONDENTS.map((r) => [r, r])) as { [R in Respondent]: R };

registerEnumType(RespondentEnum, {
  name: 'MentoringRespondent',
  description: 'Qui répond',
  valuesConfig: { MENTEE: { description: 'Le jeune (mentoré)' }, MENTOR: { description: 'Le mentor' } },
});

export const POINTS = ['LISTENING', 'REGULARITY', 'PROGRESS', 'CONFIDENCE', 'SUPPORT_OF_ASSOCIATION', 'SCHEDULE', 'DISTANCE', 'MATCH'] as const;
export type Point = (typeof POINTS)[number];
export const PointEnum = Object.fromEntries(POINTS.map((p) => [p, p])) as { [P in Point]: P };

registerEnumType(PointEnum, {
  name: 'MentoringSatisfactionPoint',
  description: 'Ce qui a compté, en bien ou en moins bien',
  valuesConfig: {
    LISTENING: { description: 'Écoute' },
    REGULARITY: { description: 'Régularité des rencontres' },
    PROGRESS: { description: 'Avancée vers l’objectif' },
    CONFIDENCE: { description: 'Confiance en soi, autonomie' },
    SUPPORT_OF_ASSOCIATION: { description: 'Accompagnement par l’association' },
    SCHEDULE: { description: 'Horaires' },
    DISTANCE: { description: 'Distance, transports' },
    MATCH: { description: 'Entente entre le jeune et le mentor' },
  },
});
