import { addMonths } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPOINTMENT_STATES } from './kind.ts';
import { checkSlot, endOf, LONGEST, mayBecome, missedInARow, overlaps, SHORTEST } from './times.ts';

const at = (text: string) => new Date(text);
const instant = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2030-12-31T00:00:00Z'), noInvalidDate: true });
const slot = fc.record({ startsAt: instant, minutes: fc.integer({ min: SHORTEST, max: LONGEST }) });
const codeOf = (work: () => void): string | null => {
  try { work(); return null; } catch (error) { return (error as { code: string }).code; }
};

describe('E17: the times of an appointment', () => {
  it('two overlap when some minute is in both, whichever is named first; one that begins when the other ends does not', () => {
    const morning = { startsAt: at('2026-12-01T09:00:00Z'), minutes: 30 };
    expect(overlaps(morning, { startsAt: at('2026-12-01T09:30:00Z'), minutes: 30 })).toBe(false);
    expect(overlaps(morning, { startsAt: at('2026-12-01T09:29:59Z'), minutes: 30 })).toBe(true);
    fc.assert(fc.property(slot, fc.integer({ min: SHORTEST, max: LONGEST }), (a, minutes) => {
      const next = { startsAt: endOf(a), minutes };
      expect([overlaps(a, next), overlaps(next, a)]).toEqual([false, false]);
    }));
    fc.assert(fc.property(slot, fc.integer({ min: -700, max: 700 }), fc.integer({ min: SHORTEST, max: LONGEST }), (a, shift, minutes) => {
      const b = { startsAt: new Date(a.startsAt.getTime() + shift * 60_000), minutes };
      const shared = Math.min(endOf(a).getTime(), endOf(b).getTime()) - Math.max(a.startsAt.getTime(), b.startsAt.getTime());
      expect(overlaps(a, b)).toBe(shared > 0);
      expect(overlaps(b, a)).toBe(overlaps(a, b));
      expect(overlaps(a, a)).toBe(true);
    }));
  });

  it('from five minutes to eight hours, from the file’s day to a year ahead, days being French ones', () => {
    const check = (startsAt: string, minutes: number, registeredOn: string | null = '2026-05-26') => codeOf(() => checkSlot({ startsAt: at(startsAt), minutes }, registeredOn, '2026-11-22'));
    expect([check('2026-12-01T09:00:00Z', 4), check('2026-12-01T09:00:00Z', 481)]).toEqual(['DURATION_OUTSIDE', 'DURATION_OUTSIDE']);
    expect([check('2026-12-01T09:00:00Z', 5), check('2026-12-01T09:00:00Z', 480)]).toEqual([null, null]);
    // Half past eleven at night in Greenwich is the next day in Paris.
    expect([check('2027-11-22T09:00:00Z', 30), check('2027-11-22T23:30:00Z', 30)]).toEqual([null, 'TOO_FAR']);
    expect([check('2026-05-25T21:30:00Z', 30), check('2026-05-25T22:30:00Z', 30), check('2020-01-01T09:00:00Z', 30, null)]).toEqual(['BEFORE_FILE', null, null]);
    fc.assert(fc.property(instant, instant, (startsAt, now) => {
      const today = dayInFrance(now);
      expect(codeOf(() => checkSlot({ startsAt, minutes: 30 }, null, today))).toBe(dayInFrance(startsAt) > addMonths(today, 12) ? 'TOO_FAR' : null);
    }));
  });

  it('nothing but a revocation before it begins; a revoked one stays so; only a planned one is revoked', () => {
    fc.assert(fc.property(fc.constantFrom(...APPOINTMENT_STATES), fc.constantFrom(...APPOINTMENT_STATES), instant, instant, (from, to, startsAt, now) => {
      const may = mayBecome(from, to, startsAt, now);
      if (from === 'REVOKED' || to === 'PLANNED' || from === to) expect(may).toBe(false);
      else if (to === 'REVOKED') expect(may).toBe(from === 'PLANNED');
      else expect(may).toBe(startsAt.getTime() <= now.getTime());
    }));
  });

  it('missed in a row: no-shows since the last time seen; excused and revoked ones neither count nor end the row', () => {
    const day = (state: (typeof APPOINTMENT_STATES)[number], n: number) => ({ state, startsAt: at(`2026-11-${String(n).padStart(2, '0')}T09:00:00Z`) });
    expect(missedInARow([])).toBe(0);
    expect(missedInARow([day('NO_SHOW', 1), day('SEEN', 2), day('NO_SHOW', 3), day('EXCUSED', 4), day('REVOKED', 5), day('NO_SHOW', 6)])).toBe(2);
    expect(missedInARow([day('NO_SHOW', 6), day('SEEN', 9)])).toBe(0);
    fc.assert(fc.property(fc.array(fc.constantFrom(...APPOINTMENT_STATES), { maxLength: 28 }), (states) => {
      const row = states.map((state, i) => day(state, i + 1));
      expect(missedInARow(row.toReversed())).toBe(states.slice(states.lastIndexOf('SEEN') + 1).filter((s) => s === 'NO_SHOW').length);
    }));
  });
});
