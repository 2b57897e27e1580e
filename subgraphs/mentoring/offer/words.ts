import type { Objective } from '../objective/objective.ts';
import type { AreaKind } from './area-kind.ts';
import type { MenteePublic } from './public.ts';

/** F14, as a sentence says it. */
export const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = {
  SCOLAIRE: 'accompagnement scolaire', ORIENTATION: 'orientation', INSERTION: 'insertion professionnelle',
};

/** F15, as a sentence says it. */
export const PUBLIC_WORDS: Readonly<Record<MenteePublic, string>> = {
  PRIMARY_SCHOOL: 'élèves de maternelle et d’élémentaire', COLLEGE: 'collégiens', LYCEE: 'lycéens', HIGHER_EDUCATION: 'étudiants',
  YOUNG_WORKER: 'jeunes salariés et apprentis', OUT_OF_SCHOOL: 'jeunes sortis de l’école, sans emploi',
};

/** F15, as a sentence says it. */
export const AREA_WORDS: Readonly<Record<AreaKind, string>> = { RURAL: 'territoires ruraux', PRIORITY_DISTRICT: 'quartiers prioritaires' };
