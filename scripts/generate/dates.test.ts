import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, frenchDate, isoDate, parts, yearsBefore } from './dates.ts';

test('days go to dates and back, and years are counted on the calendar', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
    const [year, month, date] = parts(day);
    expect(dayOf(isoDate(day))).toBe(day);
    expect(frenchDate(day).split('/').map(Number)).toEqual([date, month, year]);
  }));
  expect(isoDate(yearsBefore(dayOf('2026-10-31'), 16))).toBe('2010-10-31');
  expect(() => dayOf('2026-02-30')).toThrow(RangeError);
  expect(() => dayOf('31/10/2026')).toThrow(RangeError);
});
