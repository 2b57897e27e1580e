import { addMonths } from '@passerelle/kit/values/date';
import { schoolYearBefore, schoolYearOf } from '@passerelle/kit/rules/school-year';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHOOLING_KINDS, REGAINS_STATUS } from '../schooling-status/kind.ts';
import { aDay, plus } from './calendar.testkit.ts';
import { ageCriterion } from './age.ts';
import { diplomaCriterion } from './diploma.ts';
import { elsewhereCriterion, type Enrolled } from './elsewhere.ts';
import { schoolingCriterion, type Schooling } from './schooling.ts';

const SIXTEEN = 16 * 12;

describe('A03: 16 at the processing date', () => {
  it('whatever the birth date: in on the 16th birthday, out on each of the 364 days before', () => {
    fc.assert(fc.property(aDay(2003, 2015), fc.integer({ min: 1, max: 364 }), (birthDate, days) => {
      // Born on 29 February, 16 years later is a leap year again, but for 2100.
      const sixteen = addMonths(birthDate, SIXTEEN);
      expect(ageCriterion({ birthDate }, sixteen)).toMatchObject({ isMet: true, why: { code: 'OLD_ENOUGH', age: 16 } });
      expect(ageCriterion({ birthDate }, plus(sixteen, -days))).toMatchObject({ isMet: false, why: { code: 'UNDER_16', age: 15 } });
    }), { numRuns: 300 });
  });

  it('15 years and 364 days is out; born on 29 February, one is of age on 1 March of a common year', () => {
    expect(ageCriterion({ birthDate: '2010-11-01' }, '2026-10-31').isMet).toBe(false);
    expect(ageCriterion({ birthDate: '2010-10-31' }, '2026-10-31').isMet).toBe(true);
    expect(ageCriterion({ birthDate: '2008-02-29' }, '2025-02-28')).toMatchObject({ why: { age: 16 } });
    expect(ageCriterion({ birthDate: '2008-02-29' }, '2025-03-01')).toMatchObject({ why: { age: 17 } });
    expect(ageCriterion({ birthDate: '2012-02-29' }, '2028-02-28').isMet).toBe(false);
    expect(ageCriterion({ birthDate: '2012-02-29' }, '2028-02-29').isMet).toBe(true);
  });

  it('a doubt keeps an under-16 out', () => {
    expect(ageCriterion({ birthDate: null }, '2026-10-31')).toEqual({ isMet: false, why: { code: 'BIRTH_DATE_UNKNOWN' } });
  });
});

describe('A04: 15 days of schooling in one of two school years', () => {
  const one = (startedOn: string | null, endedOn: string | null, isLeaving = true): Schooling => ({ startedOn, endedOn, isLeaving });

  it('14 days are out, 15 are in, wherever they lie in the previous or the current year, on any processing date', () => {
    fc.assert(fc.property(aDay(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (processingDate, isCurrent, where) => {
      const year = isCurrent ? schoolYearOf(processingDate) : schoolYearBefore(processingDate);
      const last = isCurrent ? processingDate : year.to;
      const room = (Date.parse(last) - Date.parse(year.from)) / 86_400_000 - 14;
      fc.pre(room >= 0);
      const from = plus(year.from, Math.floor(where * room));
      expect(schoolingCriterion({ schoolings: [one(from, plus(from, 14))] }, processingDate).isMet).toBe(true);
      expect(schoolingCriterion({ schoolings: [one(from, plus(from, 13))] }, processingDate).isMet).toBe(false);
      // Neither the day after the processing date nor another year counts.
      expect(schoolingCriterion({ schoolings: [one(plus(last, -13), plus(last, 13))] }, isCurrent ? processingDate : year.to).isMet).toBe(false);
    }), { numRuns: 500 });
  });

  it('the two years are not added up: 14 days on each side of 1 September are out, 15 on either are in', () => {
    const across = (before: number, after: number) => schoolingCriterion({ schoolings: [one(plus('2026-09-01', -before), plus('2026-08-31', after))] }, '2026-10-31');
    expect(across(14, 14)).toMatchObject({ isMet: false, why: { previous: { days: 14 }, current: { days: 14 } } });
    expect(across(15, 0).isMet).toBe(true);
    expect(across(0, 15).isMet).toBe(true);
    expect(across(14, 15)).toMatchObject({ isMet: true, why: { previous: { from: '2025-09-01', days: 14 }, current: { from: '2026-09-01', days: 15 } } });
  });

  it('counts each day once over any number of schoolings: as many as one finds by looking at each day of both years', () => {
    const period = fc.tuple(aDay(2024, 2027), fc.integer({ min: 0, max: 40 }), fc.boolean()).map(([from, days, isLeaving]) => one(from, plus(from, days), isLeaving));
    fc.assert(fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), aDay(2025, 2027), (schoolings, processingDate) => {
      const years = [schoolYearBefore(processingDate), schoolYearOf(processingDate)].map(({ from, to }) => {
        let days = 0;
        for (let day = from; day <= to && day <= processingDate; day = plus(day, 1)) if (schoolings.some((s) => s.startedOn! <= day && day <= s.endedOn!)) days++;
        return days;
      });
      const verdict = schoolingCriterion({ schoolings }, processingDate);
      expect(verdict.isMet).toBe(years.some((days) => days >= 15));
      if (verdict.why.code === 'DAYS') expect([verdict.why.previous.days, verdict.why.current.days]).toEqual(years);
      else expect(years).toEqual([0, 0]);
    }), { numRuns: 300 });
  });

  it('29 February is a day of school', () => {
    expect(schoolingCriterion({ schoolings: [one('2024-02-20', '2024-03-05')] }, '2024-03-05')).toMatchObject({ isMet: true, why: { current: { days: 15 } } });
    expect(schoolingCriterion({ schoolings: [one('2023-02-20', '2023-03-05')] }, '2023-03-05')).toMatchObject({ isMet: false, why: { current: { days: 14 } } });
  });

  it('dates that cannot be read: no entry is the first day of the year of the exit, no exit the end of the leaver’s year; neither, or contrary ones, count for nothing', () => {
    const days = (s: Schooling) => { const { why } = schoolingCriterion({ schoolings: [s] }, '2026-10-31'); return why.code === 'DAYS' ? [why.previous.days, why.current.days] : why.code; };
    expect(days(one(null, '2026-09-14'))).toEqual([0, 14]);
    expect(days(one(null, '2025-09-15'))).toEqual([15, 0]);
    expect(days(one('2026-08-17', null))).toEqual([15, 0]);
    expect(days(one('2026-08-18', null, false))).toEqual([14, 61]);
    expect(days(one(null, null))).toBe('SCHOOLING_UNKNOWN');
    expect(days(one('2026-03-02', '2026-01-05'))).toBe('SCHOOLING_UNKNOWN');
    expect(days(one('2026-11-02', '2027-03-01'))).toBe('SCHOOLING_UNKNOWN');
  });

  it('a school year ends on 31 August, in leap years too', () => {
    fc.assert(fc.property(aDay(), (day) => {
      const year = schoolYearOf(day);
      expect(year.from <= day && day <= year.to).toBe(true);
      expect([year.from.slice(5), year.to.slice(5), plus(year.from, -1), plus(year.to, 1)]).toEqual(['09-01', '08-31', schoolYearBefore(day).to, schoolYearOf(plus(year.to, 1)).from]);
    }));
  });
});

describe('A05: the diploma of the cursus followed', () => {
  const cursus = (diploma: string | null, mef: string | null = '2402234311') => ({ mef, diploma });
  it.each([
    ['O', false, 'DIPLOMA'], ['N', true, 'NO_DIPLOMA'], ['I', true, 'INTERMEDIATE_DIPLOMA'], [null, true, 'DIPLOMA_UNKNOWN'], ['?', true, 'DIPLOMA_UNKNOWN'],
  ])('%s: on the list %s, since %s', (diploma, isMet, code) => {
    expect(diplomaCriterion({ followed: cursus(diploma), others: [] })).toEqual({ isMet, why: { code } });
  });
  it('the same cursus in another row counts, another cursus does not, nor one that nobody named', () => {
    expect(diplomaCriterion({ followed: cursus('N'), others: [cursus('O')] }).isMet).toBe(false);
    expect(diplomaCriterion({ followed: cursus('N'), others: [cursus('O', '24720001111')] }).isMet).toBe(true);
    expect(diplomaCriterion({ followed: cursus('N', null), others: [cursus('O', null)] }).isMet).toBe(true);
    expect(diplomaCriterion({ followed: cursus('N'), others: [cursus('I')] })).toEqual({ isMet: true, why: { code: 'INTERMEDIATE_DIPLOMA' } });
  });
});

describe('A06: enrolled elsewhere on the processing date', () => {
  const left = { startedOn: '2025-09-01', endedOn: '2026-03-15' };
  const enrolled = (startedOn: string | null, endedOn: string | null, more: Partial<Enrolled> = {}): Enrolled => ({ startedOn, endedOn, network: 'EN', isLeaving: false, ...more });
  const code = (facts: Partial<Parameters<typeof elsewhereCriterion>[0]>, day: string) => elsewhereCriterion({ left, enrolments: [], statuses: [], ...facts }, day).why.code;

  it('holds from its first to its last day, both included, whatever the day', () => {
    fc.assert(fc.property(aDay(2024, 2028), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (from, length, gap) => {
      const last = plus(from, length);
      const own = { startedOn: '2019-09-02', endedOn: '2019-12-20' };
      for (const day of [from, last]) expect(code({ left: own, enrolments: [enrolled(from, last)] }, day)).toBe('SCHOOLED');
      for (const day of [plus(from, -gap), plus(last, gap)]) expect(code({ left: own, enrolments: [enrolled(from, last)] }, day)).toBe('NOWHERE');
      expect(code({ left: own, enrolments: [enrolled(from, null)] }, plus(last, gap))).toBe('SCHOOLED');
    }), { numRuns: 300 });
  });

  it('in any feed: a CFA is apprenticeship, before any other; a first day that cannot be read has passed', () => {
    expect(code({ enrolments: [enrolled('2026-09-01', null, { network: 'AGRI' })] }, '2026-10-31')).toBe('SCHOOLED');
    expect(code({ enrolments: [enrolled('2026-09-01', null), enrolled('2026-09-01', null, { network: 'CFA' })] }, '2026-10-31')).toBe('APPRENTICESHIP');
    expect(code({ enrolments: [enrolled(null, null)] }, '2026-10-31')).toBe('SCHOOLED');
    expect(code({ enrolments: [enrolled(null, '2026-10-30')] }, '2026-10-31')).toBe('NOWHERE');
  });

  it('another leaver’s row keeps nobody in on its exit, nor without one', () => {
    const leaving = { isLeaving: true };
    expect(code({ enrolments: [enrolled('2025-09-01', '2026-10-31', leaving), enrolled('2025-09-01', null, leaving)] }, '2026-10-31')).toBe('NOWHERE');
    expect(code({ enrolments: [enrolled('2025-09-01', '2026-11-01', leaving)] }, '2026-10-31')).toBe('SCHOOLED');
  });

  it('an exit after the processing date: not left yet; on the day, left', () => {
    fc.assert(fc.property(aDay(2024, 2028), fc.integer({ min: 1, max: 400 }), (day, later) => {
      expect(code({ left: { startedOn: null, endedOn: plus(day, later) } }, day)).toBe('NOT_LEFT');
      expect(code({ left: { startedOn: null, endedOn: day } }, day)).toBe('NOWHERE');
      expect(code({ left: { startedOn: plus(day, later), endedOn: null } }, day)).toBe('NOT_LEFT');
    }));
  });

  it('E09–E13: a status regained counts on each of its days; service civique full time does not', () => {
    for (const kind of SCHOOLING_KINDS) {
      const at = (day: string) => code({ statuses: [{ kind, startedOn: '2026-10-01', endedOn: '2026-10-31' }] }, day);
      const regains = (REGAINS_STATUS as readonly string[]).includes(kind) ? 'RETURNED' : 'NOWHERE';
      expect([at('2026-09-30'), at('2026-10-01'), at('2026-10-31'), at('2026-11-01')]).toEqual(['NOWHERE', regains, regains, 'NOWHERE']);
    }
    expect(code({ statuses: [{ kind: 'SERVICE_CIVIQUE_FULL_TIME', startedOn: '2026-10-01', endedOn: null }] }, '2026-10-31')).toBe('NOWHERE');
  });
});
