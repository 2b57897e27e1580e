import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notEntitled } from './entitlement.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const atAge = (birth: string, age: number, shift: number) => {
  const [year = 0, month = 0, date = 0] = birth.split('-').map(Number);
  return new Date(Date.UTC(year + age, month - 1, date + shift)).toISOString().slice(0, 10);
};

describe('who has the right to return', () => {
  it('E08: from the sixteenth birthday to the eve of the twenty-sixth, and not a day more', () => {
    fc.assert(fc.property(day, (birth) => {
      expect(notEntitled(birth, atAge(birth, 16, -1), false)).toBe('TOO_YOUNG');
      expect(notEntitled(birth, atAge(birth, 16, 0), false)).toBeNull();
      expect(notEntitled(birth, atAge(birth, 26, -1), false)).toBeNull();
      expect(notEntitled(birth, atAge(birth, 26, 0), false)).toBe('TOO_OLD');
    }));
  });

  it('E08: 15 years and 364 days is too young; 16 on the day itself is not', () => {
    expect(notEntitled('2010-11-04', '2026-11-03', false)).toBe('TOO_YOUNG');
    expect(notEntitled('2010-11-03', '2026-11-03', false)).toBeNull();
    expect(notEntitled('2008-02-29', '2024-02-28', false)).toBe('TOO_YOUNG');
    expect(notEntitled('2008-02-29', '2024-02-29', false)).toBeNull();
  });

  it('E08: who has a diploma or a certification has another way, whatever the age', () => {
    fc.assert(fc.property(day, (birth) => { expect(notEntitled(birth, atAge(birth, 19, 0), true)).toBe('HAS_DIPLOMA'); }));
  });
});
