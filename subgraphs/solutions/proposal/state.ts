import { registerEnumType } from 'type-graphql';

export const PROPOSAL_STATES = ['PROPOSED', 'WAITING', 'HELD', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'ENTERED', 'ENDED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export const ProposalStateEnum = Object.fromEntries(PROPOSAL_STATES.map((s) => [s, s])) as { [S in ProposalState]: S };

/** States in which an answer can still be given. */
export const ANSWERABLE = ['PROPOSED', 'WAITING', 'HELD'] as const satisfies readonly ProposalState[];
/** States that hold a place of the session. */
export const HOLDING = ['HELD', 'ACCEPTED', 'ENTERED'] as const satisfies readonly ProposalState[];
/** States of a proposal that is under way: one session has at most one such proposal for a youth. */
export const OPEN = ['PROPOSED', 'WAITING', 'HELD', 'ACCEPTED', 'ENTERED'] as const satisfies readonly ProposalState[];

/** Whether a proposal in this state holds a place of its session. */
export const holdsPlace = (state: ProposalState): boolean => HOLDING.some((s) => s === state);

registerEnumType(ProposalStateEnum, {
  name: 'ProposalState',
  description: 'Où en est une proposition (E08, E20)',
  valuesConfig: {
    PROPOSED: { description: 'Proposée, réponse attendue de l’organisme' },
    WAITING: { description: 'En liste d’attente' },
    HELD: { description: 'Une place libérée lui est tenue quelques jours, à confirmer avant la date limite' },
    ACCEPTED: { description: 'Acceptée : une place est tenue' },
    REFUSED: { description: 'Refusée par l’organisme' },
    WITHDRAWN: { description: 'Retirée par qui l’a faite' },
    LAPSED: { description: 'Place tenue, non confirmée à temps : elle est passée au suivant' },
    ENTERED: { description: 'Entrée faite' },
    ENDED: { description: 'Sortie ou rupture' },
  },
});

export const REFUSAL_REASONS = ['AUDIENCE', 'AGE', 'TERRITORY', 'LEVEL', 'NO_PLACE', 'SESSION_CANCELLED', 'YOUTH_DECLINED', 'NO_ANSWER_FROM_YOUTH', 'ALREADY_IN_SOLUTION', 'TOO_FAR', 'SCHEDULE', 'OTHER'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export const RefusalReasonEnum = Object.fromEntries(REFUSAL_REASONS.map((r) => [r, r])) as { [R in RefusalReason]: R };

registerEnumType(RefusalReasonEnum, {
  name: 'ProposalRefusalReason',
  description: 'Motif de refus d’une proposition',
  valuesConfig: {
    AUDIENCE: { description: 'Public non visé par cette solution' },
    AGE: { description: 'Âge hors des bornes' },
    TERRITORY: { description: 'Territoire non couvert' },
    LEVEL: { description: 'Niveau ou prérequis non atteint' },
    NO_PLACE: { description: 'Plus de place' },
    SESSION_CANCELLED: { description: 'Session annulée' },
    YOUTH_DECLINED: { description: 'Le jeune ne souhaite pas entrer' },
    NO_ANSWER_FROM_YOUTH: { description: 'Le jeune n’a pas répondu' },
    ALREADY_IN_SOLUTION: { description: 'Le jeune est déjà dans une solution' },
    TOO_FAR: { description: 'Trop loin, sans transport possible' },
    SCHEDULE: { description: 'Dates ou horaires incompatibles' },
    OTHER: { description: 'Autre motif' },
  },
});

export const ANSWERS = ['ACCEPT', 'WAIT', 'REFUSE'] as const;
export type ProposalAnswer = (typeof ANSWERS)[number];
export const ProposalAnswerEnum = Object.fromEntries(ANSWERS.map((a) => [a, a])) as { [A in ProposalAnswer]: A };

registerEnumType(ProposalAnswerEnum, {
  name: 'ProposalAnswer',
  description: 'Réponse de l’organisme à une proposition',
  valuesConfig: {
    ACCEPT: { description: 'Accepter : une place est prise' },
    WAIT: { description: 'Mettre en liste d’attente' },
    REFUSE: { description: 'Refuser, avec un motif' },
  },
});
