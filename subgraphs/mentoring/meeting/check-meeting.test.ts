import { addDays, addMonths } from '@passerelle/kit/values/date';
import { Refusal } from '@passerelle/kit/graphql/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMeeting, type WrittenMeeting } from './check-meeting.ts';
import { totalsOf, type Counted } from './totals.ts';
import { MEETING_STATES } from './codes.ts';

const ON = '2028-02-29';
const HELD: WrittenMeeting = { day: ON, state: 'HELD', minutes: 60, missedBy: null };

function codeOf(changes: Partial<WrittenMeeting>, pair: Parameters<typeof checkMeeting>[1] = { startedOn: '2027-11-30' }): string | null {
  try {
    checkMeeting({ ...HELD, ...changes }, pair, ON);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('F13: a line of the meetings log', () => {
  it.each<[string, Partial<WrittenMeeting>, string | null]>([
    ['held today', {}, null], ['held tomorrow', { day: '2028-03-01' }, 'IN_THE_FUTURE'], ['held on the first day', { day: '2027-11-30' }, null], ['held the day before', { day: '2027-11-29' }, 'BEFORE_START'],
    ['of 720 minutes', { minutes: 720 }, null], ['of 721', { minutes: 721 }, 'MINUTES_INVALID'], ['of none', { minutes: 0 }, 'MINUTES_INVALID'], ['held without its duration', { minutes: null }, 'MINUTES_INVALID'],
    ['held, missed by somebody', { missedBy: 'YOUTH' }, 'MISSED_BY_UNEXPECTED'],
    ['missed by both', { state: 'MISSED', minutes: null, missedBy: 'BOTH' }, null], ['missed by nobody', { state: 'MISSED', minutes: null }, 'MISSED_BY_NEEDED'], ['missed, with a duration', { state: 'MISSED', missedBy: 'YOUTH' }, 'MINUTES_UNEXPECTED'],
    ['missed tomorrow', { state: 'MISSED', minutes: null, missedBy: 'YOUTH', day: '2028-03-01' }, 'IN_THE_FUTURE'],
    ['planned today', { state: 'PLANNED', minutes: null }, null], ['planned yesterday', { state: 'PLANNED', minutes: null, day: '2028-02-28' }, 'IN_THE_PAST'],
    ['planned in a year', { state: 'PLANNED', minutes: null, day: '2029-02-28' }, null], ['planned a day later', { state: 'PLANNED', minutes: null, day: '2029-03-01' }, 'TOO_FAR'],
  ])('%s', (_, changes, code) => expect(codeOf(changes)).toBe(code));

  it('after the end of the pair nothing is held, missed or planned; on its last day it is', () => {
    const ended = { startedOn: '2027-01-01', endedOn: '2028-02-28' };
    expect([codeOf({}, ended), codeOf({ day: '2028-02-28' }, ended), codeOf({ state: 'PLANNED', minutes: null }, ended)]).toEqual(['AFTER_END', null, 'AFTER_END']);
  });

  it('a pair of a file whose start is unknown has a log too', () => expect(codeOf({ day: '2020-01-01' }, {})).toBeNull());

  it('on any day: held between the start and today, never before, never after', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 300 }), (offset, since) => {
      const [day, startedOn] = [addDays(ON, offset), addDays(ON, -since)];
      expect(codeOf({ day }, { startedOn }) === null).toBe(day >= startedOn && day <= ON);
      expect(codeOf({ day, state: 'PLANNED', minutes: null }, { startedOn }) === null).toBe(day >= ON && day <= addMonths(ON, 12));
    }));
  });

  it('totals do not depend on the order, and what is cancelled or planned counts for nothing', () => {
    const meeting: fc.Arbitrary<Counted> = fc.record({ day: fc.integer({ min: -300, max: 300 }).map((n) => addDays(ON, n)), state: fc.constantFrom(...MEETING_STATES), minutes: fc.integer({ min: 1, max: 720 }) });
    fc.assert(fc.property(fc.array(meeting, { maxLength: 30 }), (all) => {
      const totals = totalsOf(all, ON);
      expect(totalsOf(all.toReversed(), ON)).toEqual(totals);
      const held = all.filter(({ state }) => state === 'HELD');
      expect(totals).toMatchObject({ held: held.length, minutes: held.reduce((sum, m) => sum + m.minutes!, 0), missed: all.filter(({ state }) => state === 'MISSED').length });
      for (const m of held) expect([totals.firstOn! <= m.day, totals.lastOn! >= m.day]).toEqual([true, true]);
      if (totals.nextOn) expect(totals.nextOn >= ON).toBe(true);
    }));
  });
});
