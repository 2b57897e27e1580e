import { addDays, addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingTutor } from '../proposal/tutors.ts';
import { SOLUTION_KINDS } from '../solution/kinds.ts';
import { refuseFormula, type Given } from './formula.ts';

const codeOf = (kind: (typeof SOLUTION_KINDS)[number], given: Given): string => {
  try {
    refuseFormula(kind, given);
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2080-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('service civique', () => {
  it('E11: from 6 to 12 months, both in; a day less or more is out, on any day of the calendar', () => {
    fc.assert(fc.property(day, fc.constantFrom('FULL_TIME', 'ALTERNATING'), (startsOn, formula) => {
      const lasting = (endsOn: string) => codeOf('SERVICE_CIVIQUE', { startsOn, endsOn, formula });
      expect([lasting(addMonths(startsOn, 6)), lasting(addMonths(startsOn, 12))]).toEqual(['OK', 'OK']);
      expect([lasting(addDays(addMonths(startsOn, 6), -1)), lasting(addDays(addMonths(startsOn, 12), 1))]).toEqual(['SERVICE_CIVIQUE_MONTHS', 'SERVICE_CIVIQUE_MONTHS']);
    }));
  });

  it('E11: one of two formulas, for nothing else; permanent entries are not measured', () => {
    const dates = { startsOn: '2026-09-01', endsOn: '2027-03-01' };
    expect(codeOf('SERVICE_CIVIQUE', dates)).toBe('FORMULA_NEEDED');
    expect(codeOf('SERVICE_CIVIQUE', { ...dates, endsOn: null, formula: 'FULL_TIME' })).toBe('SERVICE_CIVIQUE_MONTHS');
    expect(codeOf('SERVICE_CIVIQUE', { startsOn: '2026-09-01', isPermanent: true, formula: 'FULL_TIME' })).toBe('OK');
    expect(codeOf('E2C', { ...dates, formula: 'FULL_TIME' })).toBe('FORMULA_NOT_FOR_THIS');
    for (const kind of SOLUTION_KINDS.filter((k) => k !== 'SERVICE_CIVIQUE')) expect(codeOf(kind, { startsOn: '2026-09-01' })).toBe('OK');
  });
});

describe('tutors', () => {
  it('E12: a clause sociale has a tutor of Éducation nationale and one in the company', () => {
    expect(missingTutor('CLAUSE_SOCIALE', null, {})).toBe('education');
    expect(missingTutor('CLAUSE_SOCIALE', null, { hasEducationTutor: true })).toBe('company');
    expect(missingTutor('CLAUSE_SOCIALE', null, { hasCompanyTutor: true })).toBe('education');
    expect(missingTutor('CLAUSE_SOCIALE', null, { hasEducationTutor: true, hasCompanyTutor: true })).toBeNull();
  });

  it('E11: a service civique has one at full time, none in alternation; the other families none', () => {
    expect(missingTutor('SERVICE_CIVIQUE', 'FULL_TIME', {})).toBe('education');
    expect(missingTutor('SERVICE_CIVIQUE', 'ALTERNATING', {})).toBeNull();
    for (const kind of SOLUTION_KINDS.filter((k) => !['SERVICE_CIVIQUE', 'CLAUSE_SOCIALE'].includes(k))) expect(missingTutor(kind, null, {})).toBeNull();
  });
});
