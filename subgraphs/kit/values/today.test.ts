import { expect, it } from 'vitest';
import { dayInFrance, inWords } from './today.ts';

it('the day changes at midnight in Paris', () => {
  expect(dayInFrance(new Date('2026-11-21T22:59:59Z'))).toBe('2026-11-21');
  expect(dayInFrance(new Date('2026-11-21T23:00:00Z'))).toBe('2026-11-22');
});

it('a day is said in French', () => {
  expect(inWords('2027-05-15')).toBe('15 mai 2027');
  expect(inWords('2026-08-01')).toBe('1er août 2026');
  expect(inWords('2026-08-11')).toBe('11 août 2026');
});
