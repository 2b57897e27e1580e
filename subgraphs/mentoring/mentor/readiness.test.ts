import { addDays, addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAge, isCheckOld, standingOn, unreadyOn, warningsOn } from './readiness.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2080-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('F13: whether a mentor may be given a youth', () => {
  it.each([['2027-02-27', false], ['2027-02-28', true]])('a check of 29 February is a year old on 28 February: %s', (on, is) => expect(isCheckOld('2028-02-29', addMonths(on, 24))).toBe(is));
  it('a check is recent the day before its year is over, and old from that day on', () => {
    fc.assert(fc.property(day, (checked) => {
      const year = addMonths(checked, 12);
      expect([isCheckOld(checked, addDays(year, -1)), isCheckOld(checked, year)]).toEqual([false, true]);
    }));
  });
  it('paused from the first to the last day, both in; gone from the day of leaving on', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const pause = { pausedOn: from, pausedUntil: addDays(from, length) };
      expect([addDays(from, -1), from, pause.pausedUntil, addDays(pause.pausedUntil, 1)].map((on) => standingOn(pause, on))).toEqual(['ACTIVE', 'PAUSED', 'PAUSED', 'ACTIVE']);
      expect([addDays(from, -1), from, addDays(from, 900)].map((on) => standingOn({ pausedOn: from }, on))).toEqual(['ACTIVE', 'PAUSED', 'PAUSED']);
      expect([addDays(from, -1), from].map((on) => standingOn({ leftOn: from }, on))).toEqual(['ACTIVE', 'LEFT']);
    }));
  });
  it('nobody is given a youth without a check done by that day; an old one warns, and prevents nothing', () => {
    fc.assert(fc.property(day, (on) => {
      expect([unreadyOn({}, on), unreadyOn({ backgroundCheckedOn: addDays(on, 1) }, on), unreadyOn({ backgroundCheckedOn: on }, on)]).toEqual(['NO_BACKGROUND_CHECK', 'NO_BACKGROUND_CHECK', null]);
      const old = { backgroundCheckedOn: addMonths(on, -60), trainedOn: on };
      expect([unreadyOn(old, on), warningsOn(old, on)]).toEqual([null, ['BACKGROUND_CHECK_OLD']]);
    }));
    expect(warningsOn({}, '2026-11-21')).toEqual(['NO_BACKGROUND_CHECK', 'NOT_TRAINED']);
    expect([checkAge({}, '2026-11-21'), checkAge({ backgroundCheckedOn: '2026-11-20' }, '2026-11-21')]).toEqual([null, 1]);
  });
});
