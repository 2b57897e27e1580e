import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASKED_DAYS, askedUntil, capped, FRESH_DAYS, freshFrom, isStale, isToAsk } from './rule.ts';

const DAY = 86_400_000;
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

it('E02: fresh for 30 days, asked at 21 to the millisecond, stale after 30', () => {
  fc.assert(fc.property(moment, (confirmed) => {
    const until = freshFrom(confirmed);
    expect(isToAsk(until, after(confirmed, ASKED_DAYS * DAY - 1))).toBe(false);
    expect(isToAsk(until, after(confirmed, ASKED_DAYS * DAY))).toBe(true);
    expect(isStale(until, after(confirmed, FRESH_DAYS * DAY))).toBe(false);
    expect(isStale(until, after(confirmed, FRESH_DAYS * DAY + 1))).toBe(true);
  }));
});

it('E02: what was never dated is asked for, and relied upon by nobody', () => {
  const now = new Date();
  for (const never of [null, undefined]) expect([isToAsk(never, now), isStale(never, now)]).toEqual([true, true]);
});

it('E02: the statement and the rule ask for the same places', () => {
  fc.assert(fc.property(moment, fc.integer({ min: -60 * DAY, max: 60 * DAY }), (now, off) => { expect(isToAsk(after(now, off), now)).toBe(after(now, off) <= askedUntil(now)); }));
});

it('E02: nobody’s word is good for more than 30 days', () => {
  fc.assert(fc.property(moment, fc.option(moment), (now, said) => {
    const until = capped(said, now);
    expect(until <= freshFrom(now)).toBe(true);
    if (said && said <= freshFrom(now)) expect(until).toEqual(said);
    if (!said) expect(until).toEqual(freshFrom(now));
  }));
});
