import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluationDueOn, schoolYearEnd, schoolYearName } from './evaluation-due.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const morrow = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

test.each([
  ['2026-08-31', '2025-2026', '2026-08-31', '2026-08-31'], ['2026-09-01', '2026-2027', '2027-08-31', '2027-06-15'], ['2026-12-31', '2026-2027', '2027-08-31', '2027-06-15'],
  ['2027-01-01', '2026-2027', '2027-08-31', '2027-06-15'], ['2028-02-29', '2027-2028', '2028-08-31', '2028-06-15'], ['2027-06-15', '2026-2027', '2027-08-31', '2027-06-15'],
  ['2027-06-16', '2026-2027', '2027-08-31', '2027-08-31'],
])('F11: %s is in %s, which ends on %s; evaluated by %s', (date, year, end, due) => {
  expect([schoolYearName(date), schoolYearEnd(date), evaluationDueOn(date)]).toEqual([year, end, due]);
});

test('F11: any day lies in its year, and is evaluated within it, not before it began', () => {
  fc.assert(fc.property(day, (date) => {
    const end = schoolYearEnd(date);
    expect(schoolYearName(end)).toBe(schoolYearName(date));
    expect(schoolYearName(morrow(end))).not.toBe(schoolYearName(date));
    expect(date <= evaluationDueOn(date) && evaluationDueOn(date) <= end).toBe(true);
    expect(schoolYearName(morrow(date)) === schoolYearName(date)).toBe(!date.endsWith('08-31'));
  }), { numRuns: 500 });
});
