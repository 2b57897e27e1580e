import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOLUTION_KINDS } from './kinds.ts';
import { checkTaxonomy, type Taxonomy } from './taxonomy.ts';

/** The code of the refusal, or null when the facts are taken. */
function refusal(facts: Taxonomy): string | null {
  try {
    checkTaxonomy(facts);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const CIVIC: Taxonomy = { kind: 'SERVICE_CIVIQUE', aim: 'REMOBILISATION', monthsMin: 6, monthsMax: 12, formulas: ['FULL_TIME'], tutors: ['EDUCATION'] };
const CLUB: Taxonomy = { kind: 'FRANCE_TRAVAIL', aim: 'EMPLOYMENT', intensity: 'INTENSIVE', monthsMax: 3, youthsPerAdviser: 14, ageMax: 25, ageMaxPriorityArea: 29 };

describe('the guide’s rules for one solution', () => {
  it('E09: with a diploma it is « diplômante », without one it is a sas', () => {
    expect(refusal({ kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE', aim: 'DIPLOMA' })).toBeNull();
    expect(refusal({ kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE', aim: 'SAS', moreAims: ['DIPLOMA'] })).toBeNull();
    expect(refusal({ kind: 'STRUCTURE_DE_RETOUR_DIPLOMANTE', aim: 'SAS' })).toBe('DIPLOMA_MISSING');
    expect(refusal({ kind: 'STRUCTURE_DE_RETOUR_SAS', aim: 'SAS' })).toBeNull();
    expect(refusal({ kind: 'STRUCTURE_DE_RETOUR_SAS', aim: 'SAS', moreAims: ['DIPLOMA'] })).toBe('SAS_WITH_DIPLOMA');
  });

  it('E10: in an action of the MLDS one has a school status', () => {
    expect(refusal({ kind: 'MLDS', youthStatus: 'SCHOOL' })).toBeNull();
    expect(refusal({ kind: 'MLDS', youthStatus: 'TRAINEE' })).toBe('MLDS_STATUS');
  });

  it('E11: a civic service lasts 6 to 12 months, in one of two formulas; full time has its tutor', () => {
    expect(refusal(CIVIC)).toBeNull();
    expect(refusal({ ...CIVIC, formulas: ['ALTERNATING'], tutors: [] })).toBeNull();
    expect(refusal({ ...CIVIC, formulas: [] })).toBe('CIVIC_SERVICE_FORMULA');
    expect(refusal({ ...CIVIC, tutors: ['COMPANY'] })).toBe('TUTOR_MISSING');
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (monthsMin, monthsMax) => {
      const expected = monthsMin > monthsMax ? 'MONTHS_INVALID' : monthsMin >= 6 && monthsMax <= 12 ? null : 'CIVIC_SERVICE_DURATION';
      expect(refusal({ ...CIVIC, monthsMin, monthsMax })).toBe(expected);
    }));
  });

  it('E12: a social clause has two tutors, one of the Éducation nationale, one of the company', () => {
    expect(refusal({ kind: 'CLAUSE_SOCIALE', tutors: ['EDUCATION', 'COMPANY'] })).toBeNull();
    for (const tutors of [[], ['EDUCATION'], ['COMPANY']] as const) expect(refusal({ kind: 'CLAUSE_SOCIALE', tutors: [...tutors] })).toBe('TWO_TUTORS');
  });

  it('E13: the CNED teaches at a distance, with another or alone', () => {
    expect(refusal({ kind: 'CNED', modality: 'DISTANCE' })).toBeNull();
    expect(refusal({ kind: 'CNED', modality: 'MIXED' })).toBeNull();
    expect(refusal({ kind: 'CNED', modality: 'ON_SITE' })).toBe('CNED_MODALITY');
  });

  it('E16: a club lasts three months at most, with fewer than fifteen youths to an adviser', () => {
    expect(refusal(CLUB)).toBeNull();
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (monthsMax, youthsPerAdviser) => {
      expect(refusal({ ...CLUB, monthsMax, youthsPerAdviser })).toBe(monthsMax > 3 ? 'CLUB_DURATION' : youthsPerAdviser >= 15 ? 'CLUB_TOO_LARGE' : null);
    }));
    expect(refusal({ ...CLUB, intensity: 'GLOBAL', monthsMax: 12, youthsPerAdviser: 70 })).toBeNull();
    expect(refusal({ ...CLUB, ageMaxPriorityArea: 25 })).toBe('PRIORITY_AGE_INVALID');
  });

  it('E18: training centres and companies need no more than the rules of all', () => {
    for (const kind of ['E2C', 'EPIDE', 'CFA', 'GRETA', 'AFPA', 'ENTREPRISE'] as const) expect(refusal({ kind, aim: 'QUALIFICATION' })).toBeNull();
  });

  it('E19: a scheme of a town has the name that the town gives it, and only it has one', () => {
    expect(refusal({ kind: 'COLLECTIVITE', localKind: 'Chantier jeunes' })).toBeNull();
    expect(refusal({ kind: 'COLLECTIVITE', localKind: ' ' })).toBe('LOCAL_KIND_MISSING');
    expect(refusal({ kind: 'E2C', localKind: 'Chantier jeunes' })).toBe('LOCAL_KIND_MISPLACED');
  });

  it('ages, months and entries are numbers that can be, for every kind', () => {
    for (const kind of SOLUTION_KINDS) {
      expect(refusal({ ...CIVIC, ...CLUB, kind, ageMin: 30, ageMax: 16, ageMaxPriorityArea: null })).toBe('AGES_INVALID');
      expect(refusal({ kind, entryMonths: [0] })).toBe('ENTRY_MONTH_INVALID');
      expect(refusal({ kind, monthsMin: 5, monthsMax: 4 })).toBe('MONTHS_INVALID');
      expect(refusal({ kind, youthsPerAdviser: 0 })).toBe('ADVISER_LOAD_INVALID');
    }
  });
});
