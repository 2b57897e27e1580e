import { addDays, addMonths } from '@passerelle/kit/values/date';
import { dayInFrance } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, PARTIES } from './kind.ts';
import { checkContact, type SaidOfContact } from './rules.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const check = (said: Partial<SaidOfContact>, unanswered = 0, now = NOW): string | null => {
  try {
    checkContact({ at: new Date('2026-11-20T10:00:00Z'), answer: 'NO_ANSWER', ...said }, unanswered, now);
    return null;
  } catch (error) { return (error as { code: string }).code; }
};

describe('B04: an answer to a contact', () => {
  it('there are twelve', () => expect(ANSWERS).toHaveLength(12));

  it('says who gave it, unless nobody did', () => {
    fc.assert(fc.property(fc.constantFrom(...ANSWERS), fc.option(fc.constantFrom(...PARTIES)), (answer, reached) => {
      const nobody = ['NO_ANSWER', 'UNREACHABLE'].includes(answer);
      const either = ['WRONG_DETAILS', 'OTHER'].includes(answer);
      expect(check({ answer, reached }, 9)).toBe(either || nobody === (reached === null) ? null : 'ANSWER_CONTRADICTS');
    }));
  });

  it('« injoignable » is said at the third attempt without an answer, not before', () => {
    expect([0, 1, 2, 3].map((earlier) => check({ answer: 'UNREACHABLE' }, earlier))).toEqual(['TRY_AGAIN', 'TRY_AGAIN', null, null]);
  });

  it('is past', () => expect([check({ at: NOW }), check({ at: new Date(NOW.getTime() + 1) })]).toEqual([null, 'IN_THE_FUTURE']));

  it('a call back is on the day or later, within a year, and never against the youth’s word', () => {
    fc.assert(fc.property(fc.constantFrom(...ANSWERS), fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: -30, max: 500 }), (answer, now, ago, days) => {
      const at = new Date(now.getTime() - ago * 86_400_000);
      const callBackOn = addDays(dayInFrance(at), days);
      const expected = ['DO_NOT_RECONTACT', 'REFUSES_SUPPORT', 'UNREACHABLE'].includes(answer) ? 'CALL_BACK_NOT_AGREED'
        : days < 0 ? 'CALL_BACK_PAST' : callBackOn > addMonths(dayInFrance(now), 12) ? 'TOO_FAR' : null;
      expect(check({ at, answer, reached: answer === 'NO_ANSWER' || answer === 'UNREACHABLE' ? null : 'YOUTH', callBackOn }, 9, now)).toBe(expected);
    }));
  });
});
