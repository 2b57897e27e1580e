import fc from 'fast-check';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { describe, expect, it } from 'vitest';
import { groupOf, STOP_REASONS, type StopReason } from './reason.ts';
import { holdsOn, untilOf, type Declaration } from './until.ts';

const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const codeOf = (declaration: Declaration, today: string) => {
  try {
    return untilOf(declaration, today);
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
const bare = (reason: StopReason, declaredOn: string): Declaration => ({ reason, declaredOn, details: reason === 'OTHER' ? 'a dit pourquoi' : null, isIntermediateOnly: false });

describe('C29: the school year', () => {
  it.each([['2026-08-31', '2026-08-31'], ['2026-09-01', '2027-08-31'], ['2027-01-01', '2027-08-31'], ['2028-02-29', '2028-08-31'], ['2026-12-31', '2027-08-31']])('%s ends on %s', (day, end) => {
    expect(schoolYearOf(day).to).toBe(end);
  });

  it('any day lies in its own school year, which has 365 or 366 days from a 1 September', () => {
    fc.assert(fc.property(days, (day) => {
      const end = schoolYearOf(day).to;
      const begin = `${Number(end.slice(0, 4)) - 1}-09-01`;
      expect(begin <= day && day <= end).toBe(true);
      expect(schoolYearOf(begin).to).toBe(end);
      expect(schoolYearOf(end).to).toBe(end);
    }));
  });
});

describe('C29: how long each reason holds', () => {
  it('①–⑩ end on 31 August, ⑪–⑭ do not end by themselves', () => {
    fc.assert(fc.property(days, fc.constantFrom(...STOP_REASONS), (day, reason) => {
      const ends = ['SCHOOLED', 'TRAINING'].includes(groupOf(reason));
      expect(untilOf(bare(reason, day), day)).toBe(ends ? schoolYearOf(day).to : null);
    }));
    expect(STOP_REASONS.filter((r) => groupOf(r) === 'SCHOOLED')).toHaveLength(8);
    expect(STOP_REASONS.filter((r) => groupOf(r) === 'TRAINING')).toEqual(['WORK_STUDY', 'TRAINEE']);
  });

  it('a job and « autre » end on the day that is known, the others take none', () => {
    for (const reason of STOP_REASONS) {
      const code = codeOf({ ...bare(reason, '2026-11-02'), until: '2027-03-31' }, '2026-11-10');
      expect(code).toBe({ EMPLOYED: '2027-03-31', OTHER: '2027-03-31', MOVED_ABROAD: 'UNTIL_NOT_NEEDED', GRADUATED: 'UNTIL_NOT_NEEDED' }[reason as string] ?? 'UNTIL_IS_SCHOOL_YEAR');
    }
    expect(codeOf({ ...bare('EMPLOYED', '2026-11-02'), until: '2026-11-09' }, '2026-11-10')).toBe('ALREADY_OVER');
    expect(codeOf({ ...bare('EMPLOYED', '2026-11-02'), until: '2026-11-10' }, '2026-11-10')).toBe('2026-11-10');
  });

  it('⑫ an intermediate diploma of the BAC PRO, or one of which nobody said that it is not, is refused', () => {
    const graduated = (isIntermediateOnly: boolean | null | undefined) => codeOf({ reason: 'GRADUATED', declaredOn: '2026-11-02', isIntermediateOnly }, '2026-11-02');
    expect([true, null, undefined, false].map(graduated)).toEqual(['INTERMEDIATE_DIPLOMA', 'INTERMEDIATE_DIPLOMA', 'INTERMEDIATE_DIPLOMA', null]);
  });

  it('⑭ says why, and it alone; no reason is of tomorrow, none of a school year that has ended', () => {
    expect(codeOf({ reason: 'OTHER', declaredOn: '2026-11-02', details: ' ' }, '2026-11-02')).toBe('DETAILS_MISSING');
    expect(codeOf({ reason: 'JUSTICE_SCHOOL', declaredOn: '2026-11-02', details: 'x' }, '2026-11-02')).toBe('DETAILS_NOT_NEEDED');
    expect(codeOf({ reason: 'OTHER', declaredOn: '2026-11-02', details: 'x'.repeat(501) }, '2026-11-02')).toBe('TEXT_TOO_LONG');
    expect(codeOf(bare('CNED', '2026-11-03'), '2026-11-02')).toBe('IN_THE_FUTURE');
    expect(codeOf(bare('CNED', '2026-08-31'), '2026-08-31')).toBe('2026-08-31');
    expect(codeOf(bare('CNED', '2026-08-31'), '2026-09-01')).toBe('ALREADY_OVER');
  });

  it('holds from its declaration to its last day, or to the eve of its lifting', () => {
    const stop = { declaredOn: '2026-11-02', until: '2027-08-31' };
    expect(['2026-11-01', '2026-11-02', '2027-08-31', '2027-09-01'].map((day) => holdsOn(stop, day))).toEqual([false, true, true, false]);
    expect(['2026-12-01', '2026-12-02'].map((day) => holdsOn({ ...stop, liftedOn: '2026-12-02' }, day))).toEqual([true, false]);
  });
});
