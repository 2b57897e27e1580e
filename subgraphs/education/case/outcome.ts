import { registerEnumType } from 'type-graphql';

/** E20: the youth is back in training, or has a job. */
export const SOLUTIONS = ['SCHOOL', 'APPRENTICESHIP', 'TRAINING', 'PERMANENT_JOB', 'FIXED_TERM_JOB', 'OTHER_JOB', 'SERVICE_CIVIQUE'] as const;
/** Nothing is left to follow here, whatever the number of campaigns. */
const ELSEWHERE = ['MOVED', 'FALSE_DROPOUT', 'OTHER_FOLLOW_UP'] as const;
/** A13: the follow-up stops without a solution, and not before four campaigns. */
export const ABANDONMENTS = ['REFUSED', 'UNREACHABLE'] as const;

/** What a person may close a case with. */
export const OUTCOMES = [...SOLUTIONS, ...ELSEWHERE, ...ABANDONMENTS] as const;
export type Outcome = (typeof OUTCOMES)[number] | 'JOINED';
export const OutcomeEnum = Object.fromEntries([...OUTCOMES, 'JOINED'].map((o) => [o, o])) as { [O in Outcome]: O };

registerEnumType(OutcomeEnum, {
  name: 'CaseOutcome',
  description: 'Issue d’un dossier de suivi (E20)',
  valuesConfig: {
    SCHOOL: { description: 'Retour en formation : établissement scolaire' },
    APPRENTICESHIP: { description: 'Retour en formation : apprentissage' },
    TRAINING: { description: 'Retour en formation : autre formation' },
    PERMANENT_JOB: { description: 'Insertion en emploi : CDI' },
    FIXED_TERM_JOB: { description: 'Insertion en emploi : CDD de six mois ou plus' },
    OTHER_JOB: { description: 'Insertion en emploi : autre contrat' },
    SERVICE_CIVIQUE: { description: 'Service civique' },
    MOVED: { description: 'Parti à l’étranger ou dans un territoire où il n’est pas suivi' },
    FALSE_DROPOUT: { description: 'Faux décrocheur : une base n’était pas à jour (A12)' },
    OTHER_FOLLOW_UP: { description: 'Suivi par une autre structure' },
    REFUSED: { description: 'Refuse la prise en charge (B02) ; pas avant quatre campagnes (A13)' },
    UNREACHABLE: { description: 'Injoignable (C13) ; pas avant quatre campagnes (A13)' },
    JOINED: { description: 'Réuni à l’autre dossier du même jeune (A18)' },
  },
});

const among = (codes: readonly string[]) => (outcome: Outcome): boolean => codes.includes(outcome);
/** E20: whether it is a return to training or a job. */
export const isSolution = among(SOLUTIONS);
/** A13: whether it ends the follow-up of a youth without solution. */
export const isAbandonment = among(ABANDONMENTS);
