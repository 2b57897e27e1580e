import { registerEnumType } from 'type-graphql';

export const OBLIGATION_STATES = ['IDENTIFIED', 'CONVENED', 'SEEN', 'REPORTED', 'MET', 'EXEMPT', 'OF_AGE'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];
export const ObligationStateEnum = Object.fromEntries(OBLIGATION_STATES.map((s) => [s, s])) as { [S in ObligationState]: S };
registerEnumType(ObligationStateEnum, {
  name: 'TrainingObligationState',
  description: 'Où en est le contrôle de l’obligation de formation d’un jeune de 16 à 18 ans (loi n° 2019-791, art. 15)',
  valuesConfig: {
    IDENTIFIED: { description: 'Repéré : sans formation, emploi, service civique ni accompagnement connus' },
    CONVENED: { description: 'Convoqué, avec son représentant légal (art. R. 114-7)' },
    SEEN: { description: 'Reçu en entretien (art. R. 114-6) ; l’obligation n’est pas encore remplie' },
    REPORTED: { description: 'Situation transmise au président du conseil départemental' },
    MET: { description: 'Obligation remplie' },
    EXEMPT: { description: 'Exempté' },
    OF_AGE: { description: 'Majeur : l’obligation a pris fin' },
  },
});

export const PROGRESSES = ['UNDER_WAY', 'CONVENED', 'REPORTED', 'ENDED'] as const;
export type ObligationProgress = (typeof PROGRESSES)[number];
export const ObligationProgressEnum = Object.fromEntries(PROGRESSES.map((p) => [p, p])) as { [P in ObligationProgress]: P };
registerEnumType(ObligationProgressEnum, {
  name: 'TrainingObligationProgress',
  description: 'Avancement du contrôle de l’obligation de formation, tel que tous les partenaires du jeune peuvent le lire : pourquoi il a pris fin n’est dit qu’à la mission locale',
  valuesConfig: {
    UNDER_WAY: { description: 'En cours' }, CONVENED: { description: 'Le jeune et son représentant légal sont convoqués' },
    REPORTED: { description: 'Situation transmise au président du conseil départemental' }, ENDED: { description: 'Terminé' },
  },
});

export const OBLIGATION_ORIGINS = ['PSAD_LIST', 'REFERRAL', 'SCHOOL', 'OWN_CONTACT', 'FAMILY'] as const;
export type ObligationOrigin = (typeof OBLIGATION_ORIGINS)[number];
export const ObligationOriginEnum = Object.fromEntries(OBLIGATION_ORIGINS.map((o) => [o, o])) as { [O in ObligationOrigin]: O };
registerEnumType(ObligationOriginEnum, {
  name: 'TrainingObligationOrigin',
  description: 'Comment la mission locale a repéré le jeune',
  valuesConfig: {
    PSAD_LIST: { description: 'Liste de la plate-forme (PSAD), issue du SIEI' }, REFERRAL: { description: 'Orientation par un partenaire' },
    SCHOOL: { description: 'Signalement d’un établissement ou d’un CFA (art. R. 114-4)' }, OWN_CONTACT: { description: 'Repérage de la mission locale' }, FAMILY: { description: 'La famille ou le jeune' },
  },
});

export const MET_BY = ['SCHOOLING', 'APPRENTICESHIP', 'VOCATIONAL_TRAINING', 'EMPLOYMENT', 'CIVIC_SERVICE', 'SUPPORT_SCHEME'] as const;
export type MetBy = (typeof MET_BY)[number];
export const MetByEnum = Object.fromEntries(MET_BY.map((m) => [m, m])) as { [M in MetBy]: M };
registerEnumType(MetByEnum, {
  name: 'TrainingObligationMetBy',
  description: 'Ce qui remplit l’obligation de formation (art. L. 114-1 du code de l’éducation : la liste est celle de la loi)',
  valuesConfig: {
    SCHOOLING: { description: 'Scolarité dans un établissement public ou privé' }, APPRENTICESHIP: { description: 'Apprentissage' },
    VOCATIONAL_TRAINING: { description: 'Stage de la formation professionnelle' }, EMPLOYMENT: { description: 'Emploi' }, CIVIC_SERVICE: { description: 'Service civique' },
    SUPPORT_SCHEME: { description: 'Dispositif d’accompagnement ou d’insertion sociale et professionnelle (art. R. 114-2)' },
  },
});

export const CONVENING_REASONS = ['UNJUSTIFIED_ABSENCE', 'EARLY_ABANDONMENT', 'NO_LONGER_ANSWERS'] as const;
export type ConveningReason = (typeof CONVENING_REASONS)[number];
export const ConveningReasonEnum = Object.fromEntries(CONVENING_REASONS.map((r) => [r, r])) as { [R in ConveningReason]: R };
registerEnumType(ConveningReasonEnum, {
  name: 'TrainingConveningReason',
  description: 'Motif de la convocation (art. R. 114-7 du code de l’éducation)',
  valuesConfig: {
    UNJUSTIFIED_ABSENCE: { description: '1° Absence non justifiée à l’entretien' }, EARLY_ABANDONMENT: { description: '2° Abandon précoce du parcours d’accompagnement' },
    NO_LONGER_ANSWERS: { description: '3° Le jeune ne répond plus aux sollicitations de la mission locale' },
  },
});

export const CONVENING_CHANNELS = ['REGISTERED_LETTER', 'LETTER', 'HANDED_OVER', 'EMAIL', 'SMS', 'PHONE'] as const;
export type ConveningChannel = (typeof CONVENING_CHANNELS)[number];
export const ConveningChannelEnum = Object.fromEntries(CONVENING_CHANNELS.map((c) => [c, c])) as { [C in ConveningChannel]: C };
registerEnumType(ConveningChannelEnum, {
  name: 'TrainingConveningChannel',
  description: 'Par quoi la convocation est partie ; les trois premiers laissent un écrit, et l’un d’eux est nécessaire',
  valuesConfig: {
    REGISTERED_LETTER: { description: 'Lettre recommandée avec avis de réception' }, LETTER: { description: 'Courrier simple' }, HANDED_OVER: { description: 'Remise en main propre' },
    EMAIL: { description: 'Courriel' }, SMS: { description: 'SMS' }, PHONE: { description: 'Téléphone' },
  },
});
