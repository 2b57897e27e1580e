import { daysBetween } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './add-days.ts';

it('B19: a week later is seven days later, over month ends, leap days and changes of hour', () => {
  const day = fc.date({ min: new Date('1990-01-01T12:00:00Z'), max: new Date('2090-01-01T12:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
  fc.assert(fc.property(day, fc.integer({ min: -400, max: 400 }), (on, days) => { expect(daysBetween(on, addDays(on, days))).toBe(days); }));
  expect([addDays('2028-02-26', 7), addDays('2026-03-28', 1), addDays('2026-12-31', 7)]).toEqual(['2028-03-04', '2026-03-29', '2027-01-07']);
});
