import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsBetween, withinMonths } from './duration.ts';

const TUTORING = { min: 3, max: 10 };
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const eve = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
const morrow = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

test.each([
  ['three months to the day', '2026-09-15', '2026-12-15', true], ['one day less', '2026-09-15', '2026-12-14', false],
  ['ten months to the day', '2026-09-15', '2027-07-15', true], ['one day more', '2026-09-15', '2027-07-16', false],
  ['30 November + 3 is the end of February', '2026-11-30', '2027-02-28', true], ['the day before it', '2026-11-30', '2027-02-27', false],
  ['in a leap year, 28 February is too early', '2027-11-30', '2028-02-28', false], ['in a leap year, 29 February is enough', '2027-11-30', '2028-02-29', true],
  ['30 April + 10 is the end of February', '2026-04-30', '2027-02-28', true], ['1 March is past it', '2026-04-30', '2027-03-01', false],
  ['from 29 February, ten months', '2028-02-29', '2028-12-29', true], ['from 29 February, a day more', '2028-02-29', '2028-12-30', false],
  ['31 December + 3 is 31 March', '2026-12-31', '2027-03-30', false], ['backwards', '2026-09-15', '2026-06-15', false],
])('F05: %s', (_, start, end, is) => {
  expect(withinMonths(start, end, TUTORING)).toBe(is);
});

test('F05: on any day of the calendar, both bounds are in and the days beyond them are out', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }), (start, min, more) => {
    const bounds = { min, max: min + more };
    const { earliest, latest } = endsBetween(start, bounds);
    expect([earliest, latest!].map((end) => withinMonths(start, end, bounds))).toEqual([true, true]);
    expect([eve(earliest), morrow(latest!)].map((end) => withinMonths(start, end, bounds))).toEqual([false, false]);
  }), { numRuns: 500 });
});

test('F05: an end keeps the day of the month, or is the last day of a month that has not got it', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 24 }), (start, min) => {
    const { earliest } = endsBetween(start, { min });
    const monthsApart = (Number(earliest.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(earliest.slice(5, 7)) - Number(start.slice(5, 7));
    expect(monthsApart).toBe(min);
    if (earliest.slice(8) !== start.slice(8)) {
      expect(earliest < start.replace(/^.{8}/, earliest.slice(0, 8))).toBe(true);
      expect(morrow(earliest).slice(8)).toBe('01');
    }
  }), { numRuns: 500 });
});

test('F13: without an upper bound, six months and anything beyond are enough', () => {
  fc.assert(fc.property(day, fc.integer({ min: 6, max: 60 }), (start, months) => {
    expect(withinMonths(start, endsBetween(start, { min: months }).earliest, { min: 6 })).toBe(true);
    expect(withinMonths(start, eve(endsBetween(start, { min: 6 }).earliest), { min: 6 })).toBe(false);
  }));
});
