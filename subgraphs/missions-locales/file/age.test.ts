import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageFlags, OVER_25 } from './age.ts';

describe('B21: support is for those of 16 to 25', () => {
  it('25 years and 364 days at registration is in; the 26th birthday is flagged', () => {
    expect(ageFlags('2000-06-15', '2026-06-14')).toEqual([]);
    expect(ageFlags('2000-06-15', '2026-06-15')).toEqual([OVER_25]);
  });

  it('an unknown day of registration flags nothing', () => expect(ageFlags('1990-01-01', null)).toEqual([]));

  it('once over 25, always over 25', () => {
    const day = fc.date({ min: new Date('1960-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, day, (birth, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(ageFlags(birth, late).length).toBeGreaterThanOrEqual(ageFlags(birth, early).length);
    }));
  });
});
