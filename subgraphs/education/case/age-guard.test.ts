import { addDays, addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAllowed } from './age-guard.ts';

const day = fc.date({ min: new Date('1985-01-01T12:00:00Z'), max: new Date('2015-12-31T12:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('B21: the platforms’ public is 16 to 25', () => {
  it('from the 16th birthday, not the day before; until the day before the 26th, not that day', () => {
    fc.assert(fc.property(day.filter((d) => !d.endsWith('02-29')), (birth) => {
      const [sixteen, twentySix] = [addMonths(birth, 16 * 12), addMonths(birth, 26 * 12)];
      expect(ageAllowed(birth, addDays(sixteen, -1))).toBe(false);
      expect(ageAllowed(birth, sixteen)).toBe(true);
      expect(ageAllowed(birth, addDays(twentySix, -1))).toBe(true);
      expect(ageAllowed(birth, twentySix)).toBe(false);
    }));
  });

  it('born on 29 February, of age on 1 March of a common year', () => {
    // 2008 + 26 is a common year, 2008 + 16 a leap one.
    expect([ageAllowed('2008-02-29', '2024-02-28'), ageAllowed('2008-02-29', '2024-02-29')]).toEqual([false, true]);
    expect([ageAllowed('2008-02-29', '2034-02-28'), ageAllowed('2008-02-29', '2034-03-01')]).toEqual([true, false]);
  });

  it('an unknown birth date keeps nobody out', () => {
    fc.assert(fc.property(day, (on) => { expect(ageAllowed(null, on)).toBe(true); }));
  });
});
