import { registerEnumType } from 'type-graphql';

export const RETURN_STATES = ['WAITING', 'DUE_SOON', 'LATE', 'INTERVIEWED_IN_TIME', 'INTERVIEWED_LATE', 'PROPOSED', 'CLOSED'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];
export const ReturnStateEnum = Object.fromEntries(RETURN_STATES.map((s) => [s, s])) as { [S in ReturnState]: S };

registerEnumType(ReturnStateEnum, {
  name: 'ReturnRequestState',
  description: 'Où en est une demande de droit au retour en formation (E08)',
  valuesConfig: {
    WAITING: { description: 'Premier entretien attendu' },
    DUE_SOON: { description: 'Premier entretien attendu dans les trois jours' },
    LATE: { description: 'Délai de quinze jours dépassé, sans premier entretien' },
    INTERVIEWED_IN_TIME: { description: 'Premier entretien tenu dans les quinze jours ; proposition attendue' },
    INTERVIEWED_LATE: { description: 'Premier entretien tenu après les quinze jours ; proposition attendue' },
    PROPOSED: { description: 'Place proposée' },
    CLOSED: { description: 'Demande close' },
  },
});

export const RETURN_OUTCOMES = ['ENTERED', 'REFUSED_BY_YOUTH', 'NOT_ENTITLED', 'WITHDRAWN'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];
export const ReturnOutcomeEnum = Object.fromEntries(RETURN_OUTCOMES.map((o) => [o, o])) as { [O in ReturnOutcome]: O };

registerEnumType(ReturnOutcomeEnum, {
  name: 'ReturnRequestOutcome',
  description: 'Comment une demande de droit au retour s’est close (E08)',
  valuesConfig: {
    ENTERED: { description: 'Le jeune est entré en formation sur la place proposée' },
    REFUSED_BY_YOUTH: { description: 'Le jeune a refusé la place proposée' },
    NOT_ENTITLED: { description: 'Hors du droit au retour : le jeune a déjà un diplôme ou une certification' },
    WITHDRAWN: { description: 'Le jeune a retiré sa demande, ou ne donne plus suite' },
  },
});
