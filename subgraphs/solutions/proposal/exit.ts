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

export const RUPTURE_REASONS = [
  'NOT_WHAT_WAS_EXPECTED', 'LEVEL', 'DISTANCE', 'RESOURCES', 'HOUSING', 'EMPLOYMENT_FOUND', 'TRAINING_FOUND', 'MOVED', 'NO_NEWS', 'ENDED_BY_PROVIDER', 'CONTRACT_ENDED', 'OTHER',
] as const;
export type RuptureReason = (typeof RUPTURE_REASONS)[number];
export const RuptureReasonEnum = Object.fromEntries(RUPTURE_REASONS.map((r) => [r, r])) as { [R in RuptureReason]: R };

registerEnumType(RuptureReasonEnum, {
  name: 'SolutionRuptureReason',
  description: 'Motif d’une rupture de parcours (B19, E20) ; rien de la santé, de la famille ou de la justice',
  valuesConfig: {
    NOT_WHAT_WAS_EXPECTED: { description: 'Ne correspond pas à ce qui était attendu' },
    LEVEL: { description: 'Niveau ou prérequis' },
    DISTANCE: { description: 'Distance ou transport' },
    RESOURCES: { description: 'Ressources' },
    HOUSING: { description: 'Hébergement' },
    EMPLOYMENT_FOUND: { description: 'Emploi trouvé' },
    TRAINING_FOUND: { description: 'Autre formation trouvée' },
    MOVED: { description: 'Déménagement' },
    NO_NEWS: { description: 'Sans nouvelles du jeune' },
    ENDED_BY_PROVIDER: { description: 'Fin décidée par l’organisme' },
    CONTRACT_ENDED: { description: 'Contrat rompu ou arrivé à son terme' },
    OTHER: { description: 'Autre motif' },
  },
});

export const CALLERS = ['PROPOSER', 'PROVIDER', 'ASSISTANT'] as const;
export type Caller = (typeof CALLERS)[number];
export const CallerEnum = Object.fromEntries(CALLERS.map((c) => [c, c])) as { [C in Caller]: C };

registerEnumType(CallerEnum, {
  name: 'RuptureCaller',
  description: 'Qui rappelle le jeune après une rupture (B19)',
  valuesConfig: {
    PROPOSER: { description: 'L’organisation qui avait proposé la solution' },
    PROVIDER: { description: 'L’organisme lui-même' },
    ASSISTANT: { description: 'L’assistant de la plate-forme' },
  },
});

/** What one does after a solution that leads on: a return to training or a job (E20). */
const LEADS_ON = ['SCHOOL', 'APPRENTICESHIP', 'TRAINING', 'EMPLOYMENT', 'SERVICE_CIVIQUE'] as const satisfies readonly ExitOutcome[];

/** Whether an outcome is « retour en formation ou insertion en emploi » (E20). */
export const leadsOn = (outcome: ExitOutcome): boolean => LEADS_ON.some((o) => o === outcome);
