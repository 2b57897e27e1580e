import { addDays } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchoolYear, schoolYearOf } from './school-year.ts';
import { toldToAssociation, toldToPilots, type Sums } from './suppress.ts';

const sums = (...answers: number[]): Sums[] => answers.map((n, i) => ({ association: `a${i}`, moment: 'END', respondent: 'MENTEE', answers: n, points: n * 7, recommending: n }));
const said = (lines: ReturnType<typeof toldToPilots>) => lines.map(({ association, answers }) => `${association ?? 'all'} ${answers}`);
const many = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }).map((all) => sums(...all));

describe('D03: satisfaction in numbers', () => {
  it.each([
    [[12, 8], ['a1 8', 'a0 12', 'all 20']], [[4], []], [[5], ['a0 5', 'all 5']], [[0, 9], ['a1 9', 'all 9']],
    // One small line alone would be the total minus the others: the next goes with it.
    [[3, 10, 20], ['a2 20', 'all 33']], [[1, 1, 30], ['all 32']], [[2, 2, 2, 30], ['a3 30', 'all 36']], [[4, 10], ['all 14']], [[4, 1], ['all 5']], [[2, 1], []],
  ])('of %j answers, pilots read %j', (answers, told) => expect(said(toldToPilots(sums(...answers)))).toEqual(told));

  it('pilots read no line under five, and what is withheld is never one small line, nor fewer than five together', () => {
    fc.assert(fc.property(many, (all) => {
      const told = toldToPilots(all);
      for (const { answers } of told) expect(answers).toBeGreaterThanOrEqual(5);
      const total = told.find(({ association }) => association === null);
      if (!total) return;
      const hidden = all.filter(({ association, answers }) => answers > 0 && !told.some((line) => line.association === association));
      const rest = total.answers - told.filter(({ association }) => association).reduce((sum, { answers }) => sum + answers, 0);
      expect(rest).toBe(hidden.reduce((sum, { answers }) => sum + answers, 0));
      expect(rest === 0 || rest >= 5).toBe(true);
      expect(hidden.length).not.toBe(1);
    }));
  });

  it('an association reads its own answers, and the whole only where the others’ are none, or five and more', () => {
    expect(said(toldToAssociation(sums(2, 4), 'a0'))).toEqual(['a0 2']);
    expect(said(toldToAssociation(sums(2, 5), 'a0'))).toEqual(['a0 2', 'all 7']);
    expect(said(toldToAssociation(sums(2), 'a0'))).toEqual(['a0 2', 'all 2']);
    expect(said(toldToAssociation(sums(4), 'none of them'))).toEqual([]);
    fc.assert(fc.property(many, (all) => {
      const told = toldToAssociation(all, 'a0');
      expect(told.every(({ association }) => association === null || association === 'a0')).toBe(true);
      const total = told.find(({ association }) => association === null);
      const others = (total?.answers ?? 0) - (all[0]!.answers);
      if (total) expect(others === 0 || others >= 5).toBe(true);
    }));
  });

  it('a school year goes from 1 September to 31 August', () => {
    expect([schoolYearOf('2026-08-31'), schoolYearOf('2026-09-01')]).toEqual(['2025-2026', '2026-2027']);
    expect(['2026', '2026-2028', '2026-2026', '26-27', ''].map(readSchoolYear)).toEqual([null, null, null, null, null]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 25_000 }), (n) => {
      const day = addDays('2010-01-01', n);
      const { since, until } = readSchoolYear(schoolYearOf(day))!;
      expect([since <= day, day <= until, schoolYearOf(addDays(until, 1)) > schoolYearOf(day)]).toEqual([true, true, true]);
    }));
  });
});
