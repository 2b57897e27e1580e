import { registerEnumType } from 'type-graphql';

const enumOf = <const T extends readonly string[]>(values: T) => Object.fromEntries(values.map((v) => [v, v])) as { [V in T[number]]: V };

export const REFERRAL_STATES = ['SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];
export const ReferralStateEnum = enumOf(REFERRAL_STATES);
registerEnumType(ReferralStateEnum, {
  name: 'ReferralState',
  description: 'État d’une orientation',
  valuesConfig: {
    SENT: { description: 'Envoyée, en attente de réponse' }, ACCEPTED: { description: 'Acceptée' }, REFUSED: { description: 'Refusée, avec un motif' },
    WITHDRAWN: { description: 'Retirée par l’expéditeur' }, EXPIRED: { description: 'Restée sans réponse à l’échéance' },
  },
});

export const REFUSAL_REASONS = ['NO_PLACE', 'NOT_ELIGIBLE', 'NEED_NOT_COVERED', 'OUT_OF_TERRITORY', 'UNREACHABLE', 'YOUTH_DECLINED', 'ALREADY_FOLLOWED', 'OTHER'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export const RefusalReasonEnum = enumOf(REFUSAL_REASONS);
registerEnumType(RefusalReasonEnum, {
  name: 'RefusalReason',
  description: 'Motif du refus d’une orientation',
  valuesConfig: {
    NO_PLACE: { description: 'Plus de place' }, NOT_ELIGIBLE: { description: 'Conditions d’entrée non remplies' },
    NEED_NOT_COVERED: { description: 'Besoin que nous ne couvrons pas' }, OUT_OF_TERRITORY: { description: 'Hors de notre territoire' },
    UNREACHABLE: { description: 'Jeune injoignable' }, YOUTH_DECLINED: { description: 'Le jeune n’a pas donné suite' },
    ALREADY_FOLLOWED: { description: 'Déjà accompagné chez nous' }, OTHER: { description: 'Autre motif' },
  },
});

export const REFERRAL_NEEDS = ['RETURN_TO_SCHOOL', 'TRAINING', 'APPRENTICESHIP', 'EMPLOYMENT', 'CIVIC_SERVICE', 'SUPPORT', 'MENTORING'] as const;
export type ReferralNeed = (typeof REFERRAL_NEEDS)[number];
export const ReferralNeedEnum = enumOf(REFERRAL_NEEDS);
registerEnumType(ReferralNeedEnum, {
  name: 'ReferralNeed',
  description: 'Besoin pour lequel le jeune est orienté',
  valuesConfig: {
    RETURN_TO_SCHOOL: { description: 'Retour en formation initiale' }, TRAINING: { description: 'Formation qualifiante ou préqualifiante' },
    APPRENTICESHIP: { description: 'Alternance' }, EMPLOYMENT: { description: 'Emploi' }, CIVIC_SERVICE: { description: 'Service civique ou volontariat' },
    SUPPORT: { description: 'Accompagnement par une mission locale' }, MENTORING: { description: 'Mentorat' },
  },
});

export const TAKEN_UP_AS = ['FILE', 'PROPOSAL', 'MENTORSHIP'] as const;
export type TakenUpAs = (typeof TAKEN_UP_AS)[number];
export const TakenUpAsEnum = enumOf(TAKEN_UP_AS);
registerEnumType(TakenUpAsEnum, {
  name: 'TakenUpAs',
  description: 'Ce que le destinataire a ouvert à partir de l’orientation',
  valuesConfig: { FILE: { description: 'Un dossier de mission locale' }, PROPOSAL: { description: 'Une place dans une solution' }, MENTORSHIP: { description: 'Un binôme de mentorat' } },
});
