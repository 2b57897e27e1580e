import { addDays, daysBetween } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakAge, brokenBetween, handedOverOn } from './break-age.ts';
import { BREAK_AGES } from './codes.ts';

const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('G05: the age of a break', () => {
  it('44 days are recent, 45 are the platform’s, 180 still are, 181 are old: across leap days and ends of year', () => {
    fc.assert(fc.property(day, (broken) => {
      expect([0, 44, 45, 180, 181].map((n) => breakAge(broken, addDays(broken, n)))).toEqual(['RECENT', 'RECENT', 'DUE', 'DUE', 'OLD']);
    }));
    expect(breakAge('2024-01-16', '2024-02-29')).toBe('RECENT');
    expect(breakAge('2024-01-16', '2024-03-01')).toBe('DUE');
    expect(breakAge('2023-01-16', '2023-03-02')).toBe('DUE');
  });

  it('each break is in the list of its age and in no other', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (on, n) => {
      const broken = addDays(on, -n);
      const listed = BREAK_AGES.filter((age) => {
        const { $gte, $lte } = brokenBetween(age, on);
        return broken <= $lte && (!$gte || broken >= $gte);
      });
      expect(listed).toEqual([breakAge(broken, on)]);
    }));
  });

  it('is on the worklist for its 45th day, never for a day that is past', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (broken, n) => {
      const on = addDays(broken, n);
      expect(daysBetween(broken, handedOverOn(broken, on))).toBe(Math.max(45, n));
    }));
  });
});
