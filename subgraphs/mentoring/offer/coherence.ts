import type { Objective } from '../objective/objective.ts';
import { PUBLICS, type MenteePublic } from './public.ts';
import { OBJECTIVE_WORDS, PUBLIC_WORDS } from './words.ts';

/** What a public may be helped with (F14), and the ages it may have, both included: wide, since years are repeated or skipped. */
const KNOWN: Readonly<Record<MenteePublic, { readonly objectives: readonly Objective[]; readonly ages: readonly [from: number, to: number] }>> = {
  PRIMARY_SCHOOL: { objectives: ['SCOLAIRE'], ages: [2, 13] },
  COLLEGE: { objectives: ['SCOLAIRE', 'ORIENTATION'], ages: [9, 17] },
  LYCEE: { objectives: ['SCOLAIRE', 'ORIENTATION', 'INSERTION'], ages: [13, 21] },
  HIGHER_EDUCATION: { objectives: ['SCOLAIRE', 'ORIENTATION', 'INSERTION'], ages: [16, 99] },
  YOUNG_WORKER: { objectives: ['ORIENTATION', 'INSERTION'], ages: [15, 99] },
  OUT_OF_SCHOOL: { objectives: ['ORIENTATION', 'INSERTION'], ages: [14, 99] },
};

/** What keeps objective, publics and ages from going together, and which field to correct. */
export interface Incoherence {
  readonly code: 'OBJECTIVE_NOT_FOR_PUBLIC' | 'PUBLIC_OUTSIDE_AGES';
  readonly message: string;
  readonly field: 'objective' | 'publics';
}

/**
 * F14: the objective depends on the age. Each public of an offer must be one that the objective helps, and have an age in
 * common with the offer's.
 * @param minAge, maxAge whole years, both included
 * @returns the first incoherence, in the publics' own order whatever the order given; null when all goes together
 */
export function incoherence({ objective, publics, minAge, maxAge }: { objective: Objective; publics: readonly MenteePublic[]; minAge: number; maxAge: number }): Incoherence | null {
  for (const known of PUBLICS.filter((p) => publics.includes(p))) {
    const { objectives, ages: [from, to] } = KNOWN[known];
    const words = PUBLIC_WORDS[known];
    if (!objectives.includes(objective)) {
      return { code: 'OBJECTIVE_NOT_FOR_PUBLIC', field: 'objective', message: `L’objectif « ${OBJECTIVE_WORDS[objective]} » ne va pas avec le public « ${words} ». Changez d’objectif, ou publiez une autre offre pour ce public.` };
    }
    if (minAge > to || maxAge < from) {
      return { code: 'PUBLIC_OUTSIDE_AGES', field: 'publics', message: `De ${minAge} à ${maxAge} ans, l’offre ne s’adresse pas au public « ${words} ». Corrigez les âges, ou retirez ce public.` };
    }
  }
  return null;
}
