import { addDays, addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEETING_STATES } from '../meeting/codes.ts';
import { stepsOf, type Parts } from './steps.ts';

const ON = '2026-11-21';
const PARTS: Parts = { pair: { startedOn: '2026-01-31' }, requestedOn: null, meetings: [], satisfactions: [] };
const kinds = (parts: Partial<Parts>, on = ON) => stepsOf({ ...PARTS, ...parts }, on).map(({ kind, on: day }) => `${day} ${kind}`);
const held = (day: string, minutes = 60) => ({ day, state: 'HELD' as const, minutes });

describe('F18: the path of a mentee', () => {
  it('request, match, first meeting, months, satisfaction, six months, end: in the order of the days', () => {
    expect(kinds({
      pair: { startedOn: '2026-01-31', endedOn: '2026-09-30', agreedUntil: '2026-10-31' }, requestedOn: '2026-01-10',
      meetings: [held('2026-03-11'), held('2026-02-04'), held('2026-03-04'), { day: '2026-04-01', state: 'MISSED' }, { day: '2026-04-02', state: 'CANCELLED' }],
      satisfactions: [{ answeredOn: '2026-05-04', moment: 'THREE_MONTHS' }, { answeredOn: '2026-10-02', moment: 'END' }],
    })).toEqual([
      '2026-01-10 REQUESTED', '2026-01-31 MATCHED', '2026-02-04 FIRST_MEETING', '2026-02-04 MEETINGS', '2026-03-04 MEETINGS', '2026-05-04 SATISFACTION',
      '2026-07-31 SIX_MONTHS', '2026-07-31 EXTENDED', '2026-09-30 ENDED', '2026-10-02 SATISFACTION',
    ]);
  });

  it('six months are a step on their day, not before, and never of a pair that ended earlier', () => {
    expect(kinds({}, '2026-07-30')).toEqual(['2026-01-31 MATCHED']);
    expect(kinds({}, '2026-07-31')).toEqual(['2026-01-31 MATCHED', '2026-07-31 SIX_MONTHS']);
    expect(kinds({ pair: { startedOn: '2026-01-31', endedOn: '2026-07-30' } })).toEqual(['2026-01-31 MATCHED', '2026-07-30 ENDED']);
    expect(kinds({ pair: { startedOn: '2025-08-31' } }, '2026-02-28')).toEqual(['2025-08-31 MATCHED', '2026-02-28 SIX_MONTHS']);
  });

  it('a pair that took over from another says so; one of a file without a start has no first step', () => {
    expect(kinds({ pair: { startedOn: '2026-10-01', replacesId: 'x' } })).toEqual(['2026-10-01 MENTOR_CHANGED']);
    expect(kinds({ pair: {} })).toEqual([]);
  });

  it('every meeting that was held is counted once, whatever the order; the days never go back', () => {
    const meeting = fc.record({ day: fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-06-01', n)), state: fc.constantFrom(...MEETING_STATES), minutes: fc.integer({ min: 1, max: 720 }) });
    fc.assert(fc.property(fc.array(meeting, { maxLength: 40 }), (meetings) => {
      const parts = { ...PARTS, pair: { startedOn: '2025-06-01' }, meetings };
      const steps = stepsOf(parts, addMonths(ON, 12));
      expect(stepsOf({ ...parts, meetings: meetings.toReversed() }, addMonths(ON, 12))).toEqual(steps);
      const wereHeld = meetings.filter(({ state }) => state === 'HELD');
      const months = steps.filter(({ kind }) => kind === 'MEETINGS');
      expect(months.reduce((sum, { count }) => sum + count!, 0)).toBe(wereHeld.length);
      expect(months.reduce((sum, { minutes }) => sum + minutes!, 0)).toBe(wereHeld.reduce((sum, m) => sum + m.minutes, 0));
      expect(new Set(months.map(({ on }) => on.slice(0, 7))).size).toBe(months.length);
      expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted());
      expect(steps.filter(({ kind }) => kind === 'FIRST_MEETING')).toHaveLength(wereHeld.length ? 1 : 0);
    }));
  });
});
