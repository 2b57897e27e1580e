import { Refusal } from '@passerelle/kit/graphql/errors';
import type { Formula } from '../session/formula.ts';
import type { SolutionKind } from '../solution/kinds.ts';

/** Which tutors are named. Who they are is kept by Éducation nationale, with the youth's schooling status. */
export interface Tutors {
  readonly hasEducationTutor?: boolean | null;
  readonly hasCompanyTutor?: boolean | null;
}

/** E11: a full-time service civique has a tutor of Éducation nationale. E12: a clause sociale has two, the second in the company. */
export function missingTutor(kind: SolutionKind | undefined, formula: Formula | null | undefined, tutors: Tutors): 'education' | 'company' | null {
  const needsOfEducation = kind === 'CLAUSE_SOCIALE' || (kind === 'SERVICE_CIVIQUE' && formula === 'FULL_TIME');
  if (needsOfEducation && !tutors.hasEducationTutor) return 'education';
  return kind === 'CLAUSE_SOCIALE' && !tutors.hasCompanyTutor ? 'company' : null;
}

/** @throws Refusal EDUCATION_TUTOR_NEEDED, COMPANY_TUTOR_NEEDED */
export function refuseWithoutTutors(kind: SolutionKind | undefined, formula: Formula | null | undefined, tutors: Tutors): void {
  const missing = missingTutor(kind, formula, tutors);
  if (missing === 'education') throw new Refusal('EDUCATION_TUTOR_NEEDED', 'Un tuteur de l’Éducation nationale suit cette solution. Faites-le désigner, puis consignez l’entrée.', ['input', 'hasEducationTutor']);
  if (missing === 'company') throw new Refusal('COMPANY_TUTOR_NEEDED', 'Une clause sociale a aussi un tuteur dans l’entreprise. Faites-le désigner, puis consignez l’entrée.', ['input', 'hasCompanyTutor']);
}
