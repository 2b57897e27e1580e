import { addDays, addMonths, daysBetween } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_DAYS, answerBy, callBy, HELD_DAYS, heldUntil, outcomeDueOn } from './delay.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('delays of a proposal', () => {
  it.each([
    ['eight days to answer', answerBy('2026-11-22', '2027-01-04'), '2026-11-30'],
    ['not after the eve of the start', answerBy('2026-11-22', '2026-11-26'), '2026-11-25'],
    ['one day at least, the eve being today', answerBy('2026-11-22', '2026-11-23'), '2026-11-23'],
    ['a session that has begun, or takes in all year, does not shorten it', answerBy('2026-11-22', '2026-09-01'), '2026-11-30'],
    ['permanent entries', answerBy('2026-11-22', null), '2026-11-30'],
    ['five days to confirm, over the end of a leap February', heldUntil('2028-02-27', null), '2028-03-03'],
    ['a week to call after a rupture (B19)', callBy('2026-12-28'), '2027-01-04'],
    ['durable: six months from 31 August (E20)', outcomeDueOn('2027-08-31'), '2028-02-29'],
    ['durable: six months from 31 August, common year', outcomeDueOn('2026-08-31'), '2027-02-28'],
  ])('E02, E08: %s', (_, found, expected) => { expect(found).toBe(expected); });

  it('whatever the days: never before the next day, never after the delay, never after the eve unless only the next day is left', () => {
    fc.assert(fc.property(day, fc.option(fc.integer({ min: -400, max: 400 })), (on, ahead) => {
      const startsOn = ahead === null ? null : addDays(on, ahead);
      for (const [last, days] of [[answerBy(on, startsOn), ANSWER_DAYS], [heldUntil(on, startsOn), HELD_DAYS]] as const) {
        expect(daysBetween(on, last)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(on, last)).toBeLessThanOrEqual(days);
        if (ahead !== null && ahead > 1) expect(last < startsOn!).toBe(true);
        if (ahead === null || ahead <= 0 || ahead > days) expect(daysBetween(on, last)).toBe(days);
      }
    }), { numRuns: 500 });
  });

  it('E20: due on the same day of the month six months later, or the last of a shorter one', () => {
    fc.assert(fc.property(day, (endedOn) => { expect(addMonths(outcomeDueOn(endedOn).slice(0, 8) + '01', -6).slice(0, 7)).toBe(endedOn.slice(0, 7)); }));
  });
});
