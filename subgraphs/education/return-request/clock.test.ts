import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@passerelle/kit/values/date';
import { dueOn, isBreached, stateOf } from './clock.ts';

/** A day counted by hand, without the code under test: leap years are every fourth from 1904 to 2096. */
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function later(day: string, days: number): string {
  let [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  for (let i = 0; i < days; i++) {
    const last = month === 2 && year % 4 === 0 ? 29 : MONTHS[month - 1]!;
    if (date < last) date++;
    else if (month < 12) [month, date] = [month + 1, 1];
    else [year, month, date] = [year + 1, 1, 1];
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
/** Days of eight years, with more of those around month ends, leap days and year ends. */
const anyDay = fc.oneof(
  fc.date({ min: new Date('2023-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  fc.constantFrom('2024-02-14', '2024-02-28', '2024-02-29', '2027-02-13', '2028-02-14', '2026-12-16', '2026-12-17', '2026-12-31', '2026-03-15', '2026-10-25', '2026-08-31'),
);

describe('the fifteen days', () => {
  it('E08: the first interview is due on the fifteenth day after the request, over month ends, leap days and year ends', () => {
    expect([dueOn('2026-11-03'), dueOn('2024-02-14'), dueOn('2027-02-14'), dueOn('2026-12-17')]).toEqual(['2026-11-18', '2024-02-29', '2027-03-01', '2027-01-01']);
    fc.assert(fc.property(anyDay, (day) => { expect(dueOn(day)).toBe(later(day, 15)); }));
  });

  it('E08: an interview on day 15 is in time, on day 16 late', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }), (requestedOn, waited, after) => {
      const interviewedOn = later(requestedOn, waited);
      const request = { requestedOn, interviewedOn };
      expect(isBreached(request, later(interviewedOn, after))).toBe(waited > 15);
      expect(stateOf(request, later(interviewedOn, after))).toBe(waited > 15 ? 'INTERVIEWED_LATE' : 'INTERVIEWED_IN_TIME');
    }));
  });

  it('E08: without an interview, waiting, then due within three days, then late from day 16 on', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (requestedOn, waited) => {
      const on = later(requestedOn, waited);
      expect(stateOf({ requestedOn }, on)).toBe(waited > 15 ? 'LATE' : waited >= 12 ? 'DUE_SOON' : 'WAITING');
      expect(isBreached({ requestedOn }, on)).toBe(waited > 15);
    }));
  });

  it('E08: a breach, once true, stays true: with a late interview, a proposal, an end', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 16, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.integer({ min: 0, max: 700 }), (requestedOn, noticed, more, isClosed, after) => {
      expect(isBreached({ requestedOn }, later(requestedOn, noticed))).toBe(true);
      const next = later(requestedOn, noticed + more);
      const request = isClosed ? { requestedOn, closedOn: next } : { requestedOn, interviewedOn: next, proposedOn: next, closedOn: later(next, 3) };
      expect(isBreached(request, later(next, after))).toBe(true);
    }));
  });

  it('E08: a request withdrawn within the fifteen days is no breach, however long ago', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 700 }), (requestedOn, closed, after) => {
      const closedOn = later(requestedOn, closed);
      expect(isBreached({ requestedOn, closedOn }, later(closedOn, after))).toBe(false);
      expect(stateOf({ requestedOn, closedOn }, later(closedOn, after))).toBe('CLOSED');
    }));
  });

  it('counts days backwards as forwards', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (day, n) => { expect(addDays(later(day, n), -n)).toBe(day); }));
  });
});
