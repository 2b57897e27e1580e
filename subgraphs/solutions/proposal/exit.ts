import { registerEnumType } from 'type-graphql';

export const EXITS = ['COMPLETED', 'RUPTURE'] as const;
export type Exit = (typeof EXITS)[number];
export const ExitEnum = Object.fromEntries(EXITS.map((e) => [e, e])) as { [E in Exit]: E };

registerEnumType(ExitEnum, {
  name: 'SolutionExit',
  description: 'Comment le jeune a quitté la solution (E20)',
  valuesConfig: {
    COMPLETED: { description: 'Sortie à son terme' },
    RUPTURE: { description: 'Rupture de parcours : l’assistant de plate-forme en est informé (B19)' },
  },
});

export const EXIT_OUTCOMES = ['SCHOOL', 'APPRENTICESHIP', 'TRAINING', 'EMPLOYMENT', 'SERVICE_CIVIQUE', 'NONE', 'UNKNOWN'] as const;
export type ExitOutcome = (typeof EXIT_OUTCOMES)[number];
export const ExitOutcomeEnum = Object.fromEntries(EXIT_OUTCOMES.map((o) => [o, o])) as { [O in ExitOutcome]: O };

registerEnumType(ExitOutcomeEnum, {
  name: 'SolutionExitOutcome',
  description: 'Ce que fait le jeune ensuite : retour en formation ou insertion en emploi (E20)',
  valuesConfig: {
    SCHOOL: { description: 'Retour en formation initiale' },
    APPRENTICESHIP: { description: 'Apprentissage' },
    TRAINING: { description: 'Autre formation' },
    EMPLOYMENT: { description: 'Emploi' },
    SERVICE_CIVIQUE: { description: 'Service civique' },
    NONE: { description: 'Sans solution' },
    UNKNOWN: { description: 'Non connu' },
  },
});
