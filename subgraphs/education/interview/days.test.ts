import { Refusal } from '@passerelle/kit/graphql/errors';
import { addMonths } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOutcome, checkPlanned } from './days.ts';

/** Days around everything that is odd: leap days, month ends, the change of year, both changes of hour. */
const day = fc.integer({ min: 0, max: 2_000 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const moment = fc.tuple(day, fc.integer({ min: 0, max: 1_439 })).map(([on, minute]) => new Date(Date.parse(`${on}T00:00:00Z`) + minute * 60_000));
const codeOf = (check: () => void): string | null => {
  try { check(); return null; } catch (error) { return (error as Refusal).code; }
};

describe('the days of an interview', () => {
  it('B11: planned from the day the case was opened, which is a day in France, to a year ahead', () => {
    fc.assert(fc.property(moment, day, day, (at, openedOn, today) => {
      const on = dayInFrance(at);
      const expected = on < openedOn ? 'BEFORE_OPENING' : on > addMonths(today, 12) ? 'TOO_FAR' : null;
      expect(codeOf(() => checkPlanned(at, openedOn, today))).toBe(expected);
    }));
    expect(codeOf(() => checkPlanned(new Date('2026-11-01T23:30:00Z'), '2026-11-02', '2026-11-02'))).toBeNull();
    expect(codeOf(() => checkPlanned(new Date('2026-11-01T22:30:00Z'), '2026-11-02', '2026-11-02'))).toBe('BEFORE_OPENING');
    expect(codeOf(() => checkPlanned(new Date('2025-02-28T12:00:00Z'), '2024-02-01', '2024-02-29'))).toBeNull();
    expect(codeOf(() => checkPlanned(new Date('2025-03-01T12:00:00Z'), '2024-02-01', '2024-02-29'))).toBe('TOO_FAR');
  });

  it('B11: an outcome lies between the opening and today; nobody fails to come before the day of the meeting', () => {
    fc.assert(fc.property(fc.constantFrom('HELD', 'CANCELLED', 'NO_SHOW'), day, moment, day, day, (outcome, on, at, openedOn, today) => {
      const expected = on > today ? 'IN_THE_FUTURE' : on < openedOn ? 'BEFORE_OPENING' : outcome === 'NO_SHOW' && on < dayInFrance(at) ? 'BEFORE_MEETING' : null;
      expect(codeOf(() => checkOutcome(outcome, on, at, openedOn, today))).toBe(expected);
    }));
    const at = new Date('2026-11-10T23:30:00Z');
    expect(codeOf(() => checkOutcome('NO_SHOW', '2026-11-10', at, '2026-11-02', '2026-11-20'))).toBe('BEFORE_MEETING');
    expect(codeOf(() => checkOutcome('NO_SHOW', '2026-11-11', at, '2026-11-02', '2026-11-11'))).toBeNull();
    expect(codeOf(() => checkOutcome('HELD', '2026-11-09', at, '2026-11-02', '2026-11-09'))).toBeNull();
  });
});
