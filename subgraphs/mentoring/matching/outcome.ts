import { registerEnumType } from 'type-graphql';

export const REQUEST_OUTCOMES = ['MATCHED', 'WITHDRAWN', 'NO_MENTOR', 'REDIRECTED'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];
export const RequestOutcomeEnum = Object.fromEntries(REQUEST_OUTCOMES.map((o) => [o, o])) as { [O in RequestOutcome]: O };

registerEnumType(RequestOutcomeEnum, {
  name: 'MentoringRequestOutcome',
  description: 'Suite d’une demande de mentorat (F13)',
  valuesConfig: {
    MATCHED: { description: 'Un binôme est formé' },
    WITHDRAWN: { description: 'Le jeune a renoncé' },
    NO_MENTOR: { description: 'Aucun mentor n’a pu être trouvé' },
    REDIRECTED: { description: 'Orienté vers une autre association ou un autre accompagnement' },
  },
});
