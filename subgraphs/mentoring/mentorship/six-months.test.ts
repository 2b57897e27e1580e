import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsEarly, plannedEnd } from './six-months.ts';

const aDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const move = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

describe('F13: at least six months', () => {
  it.each([
    ['2026-11-15', '2027-05-15'],
    ['2026-08-31', '2027-02-28'], ['2027-08-31', '2028-02-29'], ['2027-08-30', '2028-02-29'], ['2027-08-29', '2028-02-29'], ['2027-08-28', '2028-02-28'],
    ['2028-02-29', '2028-08-29'], ['2026-03-31', '2026-09-30'], ['2026-10-31', '2027-04-30'], ['2026-12-31', '2027-06-30'],
  ])('from %s, no reason is needed from %s on', (start, end) => {
    expect(plannedEnd(start)).toBe(end);
  });

  it('exactly six months is enough, one day less is early', () => {
    fc.assert(fc.property(aDay, (start) => {
      const end = plannedEnd(start);
      expect(endsEarly(start, end)).toBe(false);
      expect(endsEarly(start, move(end, -1))).toBe(true);
      expect(endsEarly(start, move(end, 1))).toBe(false);
    }));
  });

  it('it is the same day of the sixth month after, or its last day where the month is too short', () => {
    fc.assert(fc.property(aDay, (start) => {
      const [year, month, day] = start.split('-').map(Number) as [number, number, number];
      const [toYear, toMonth] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
      const expected = Math.min(day, lastOfMonth(toYear, toMonth));
      expect(plannedEnd(start)).toBe(`${toYear}-${String(toMonth).padStart(2, '0')}-${String(expected).padStart(2, '0')}`);
    }));
  });

  it('who starts later never may end earlier', () => {
    fc.assert(fc.property(aDay, fc.nat(400), (start, days) => {
      expect(plannedEnd(move(start, days)) >= plannedEnd(start)).toBe(true);
    }));
  });
});
