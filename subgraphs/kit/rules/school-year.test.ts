import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../values/date.ts';
import { schoolYearNamed, schoolYearOf } from './school-year.ts';

const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

it('31 August ends a school year, 1 September begins the next', () => {
  expect([schoolYearOf('2026-08-31').name, schoolYearOf('2026-09-01').name]).toEqual(['2025-2026', '2026-2027']);
});

it('a day is in its school year, and the next one begins on the morrow of its last day', () => {
  fc.assert(fc.property(day, (d) => {
    const year = schoolYearOf(d);
    expect(d >= year.from && d <= year.to).toBe(true);
    expect(schoolYearOf(addDays(year.to, 1)).from).toBe(addDays(year.to, 1));
    expect(schoolYearNamed(year.name)).toEqual(year);
  }));
});

it.each(['2026', '2026-2028', '2027-2026', '1926-1927', '2026/2027', ''])('« %s » names none', (name) => { expect(schoolYearNamed(name)).toBeNull(); });
