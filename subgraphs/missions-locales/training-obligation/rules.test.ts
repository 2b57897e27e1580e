import { addDays, addMonths, daysBetween } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVENING_CHANNELS, OBLIGATION_STATES } from './kind.ts';
import { checkConvening, checkDay, dueOn, isOverdue, lateFrom, OPEN_STATES, outsideAge, progressOf } from './rules.ts';

const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const codeOf = (work: () => void): string | null => {
  try { work(); return null; } catch (error) { return (error as { code: string }).code; }
};

describe('obligation de formation 16–18 (loi 2019-791 art. 15): the age', () => {
  it('from the 16th birthday to the day before the 18th; born on 29 February, from and to 1 March', () => {
    expect([outsideAge('2010-11-22', '2026-11-21'), outsideAge('2010-11-22', '2026-11-22')]).toEqual(['UNDER_16', null]);
    expect([outsideAge('2008-11-22', '2026-11-21'), outsideAge('2008-11-22', '2026-11-22')]).toEqual([null, 'OF_AGE']);
    expect([outsideAge('2008-02-29', '2024-02-28'), outsideAge('2008-02-29', '2024-02-29')]).toEqual(['UNDER_16', null]);
    expect([outsideAge('2008-02-29', '2026-02-28'), outsideAge('2008-02-29', '2026-03-01')]).toEqual([null, 'OF_AGE']);
  });

  it('holds from one birthday to another, whatever the birth date and the day', () => {
    // Days compare as text, also with a 29 February that a year does not have.
    const birthday = (birth: string, age: number) => `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`;
    fc.assert(fc.property(day, fc.integer({ min: 14 * 365, max: 20 * 365 }), (birth, days) => {
      const on = addDays(birth, days);
      expect(outsideAge(birth, on)).toBe(on < birthday(birth, 16) ? 'UNDER_16' : on < birthday(birth, 18) ? null : 'OF_AGE');
    }));
  });
});

describe('R. 114-7: the two months', () => {
  it('end on the same day two months later, or on the last of a shorter month; that day is within', () => {
    expect(dueOn('2026-11-22')).toBe('2027-01-22');
    expect(dueOn('2026-12-31')).toBe('2027-02-28');
    expect(dueOn('2027-12-31')).toBe('2028-02-29');
    expect(dueOn('2027-12-29')).toBe('2028-02-29');
    expect(dueOn('2026-07-31')).toBe('2026-09-30');
    expect([isOverdue('2027-02-28', '2027-02-28'), isOverdue('2027-02-28', '2027-03-01')]).toEqual([false, true]);
    expect(lateFrom('2028-02-29')).toBe('2028-03-01');
  });

  it('last 59 to 62 days, whatever the year, grow with the convening, and are late from the next day on, for ever', () => {
    fc.assert(fc.property(day, fc.integer({ min: -200, max: 200 }), (sent, days) => {
      const due = dueOn(sent);
      expect(daysBetween(sent, due)).toBeGreaterThanOrEqual(59);
      expect(daysBetween(sent, due)).toBeLessThanOrEqual(62);
      expect(dueOn(addDays(sent, 1)) >= due).toBe(true);
      // No month is skipped: the deadline lies in the second month after the convening's.
      expect(due.slice(0, 7)).toBe(addMonths(`${sent.slice(0, 7)}-01`, 2).slice(0, 7));
      const today = addDays(due, days);
      expect(isOverdue(due, today)).toBe(days > 0);
      expect(isOverdue(due, today)).toBe(today >= lateFrom(due));
    }));
  });
});

describe('R. 114-7: a convening', () => {
  const given = { sentOn: '2026-11-20', meetingAt: new Date('2026-12-01T09:00:00Z'), channels: ['REGISTERED_LETTER', 'SMS'] as const, isGuardianConvened: true };
  const check = (changes: Partial<Parameters<typeof checkConvening>[0]>) => codeOf(() => checkConvening({ ...given, ...changes }, '2026-11-10', '2026-11-22'));

  it('is written, sent to the guardian too, for a meeting to come within the two months', () => {
    expect(check({})).toBeNull();
    expect(check({ sentOn: '2026-11-23' })).toBe('IN_THE_FUTURE');
    expect(check({ sentOn: '2026-11-09' })).toBe('BEFORE_FOUND');
    expect(check({ isGuardianConvened: false })).toBe('GUARDIANS_NEEDED');
    expect(check({ channels: [] })).toBe('WRITTEN_NEEDED');
    expect([check({ meetingAt: new Date('2026-11-20T16:00:00Z') }), check({ meetingAt: new Date('2026-11-21T08:00:00Z') })]).toEqual(['MEETING_TOO_SOON', null]);
    // Twenty to midnight in Paris is the last day; twenty past, the next.
    expect([check({ meetingAt: new Date('2027-01-20T22:40:00Z') }), check({ meetingAt: new Date('2027-01-20T23:20:00Z') })]).toEqual([null, 'MEETING_TOO_LATE']);
  });

  it('whatever else is used, one written means is needed', () => {
    fc.assert(fc.property(fc.subarray([...CONVENING_CHANNELS]), (channels) => {
      expect(check({ channels })).toBe(channels.some((c) => ['REGISTERED_LETTER', 'LETTER', 'HANDED_OVER'].includes(c)) ? null : 'WRITTEN_NEEDED');
    }));
  });

  it('nothing happened before the youth was found, nor after today', () => {
    fc.assert(fc.property(day, day, day, (on, found, today) => {
      expect(codeOf(() => checkDay(on, found, today, 'on'))).toBe(on > today ? 'IN_THE_FUTURE' : on < found ? 'BEFORE_FOUND' : null);
    }));
  });
});

describe('3.2: what partners read', () => {
  it('every end looks alike: an exemption would tell of health', () => {
    expect(new Set(OBLIGATION_STATES.filter((s) => !(OPEN_STATES as readonly string[]).includes(s)).map(progressOf))).toEqual(new Set(['ENDED']));
    expect(OPEN_STATES.map(progressOf)).toEqual(['UNDER_WAY', 'CONVENED', 'UNDER_WAY', 'REPORTED']);
  });
});
