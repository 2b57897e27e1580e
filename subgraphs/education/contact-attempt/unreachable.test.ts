import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContactAttempt } from './contact-attempt.ts';
import { unansweredMoments } from './unreachable.ts';

const zone = 'Europe/Paris';
const attempt = (at: string, outcome: ContactAttempt['outcome'] = 'NO_ANSWER') => ({ attemptedAt: new Date(at), outcome, zone });
const silent = fc.constantFrom<ContactAttempt['outcome']>('VOICEMAIL', 'NO_ANSWER', 'WRONG_NUMBER');
const time = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true });
const attempts = fc.array(fc.record({ attemptedAt: time, outcome: silent, zone: fc.constant(zone) }), { maxLength: 12 });

it('C13: calls of the same slot of the same day are one moment; another slot, or another day, is another', () => {
  expect(unansweredMoments([attempt('2026-11-03T08:00:00Z'), attempt('2026-11-03T08:05:00Z'), attempt('2026-11-03T10:59:00Z')])).toBe(1);
  expect(unansweredMoments([attempt('2026-11-03T08:00:00Z'), attempt('2026-11-03T11:00:00Z'), attempt('2026-11-04T08:00:00Z')])).toBe(3);
  expect(unansweredMoments([])).toBe(0);
});

it('C13: counts again from the last time the youth was reached, in whatever order attempts are given', () => {
  fc.assert(fc.property(attempts, time, attempts, (before, reachedAt, after) => {
    const early = before.map((a) => ({ ...a, attemptedAt: new Date(reachedAt.getTime() - 1 - a.attemptedAt.getTime() % 1e10) }));
    const late = after.map((a) => ({ ...a, attemptedAt: new Date(reachedAt.getTime() + 1 + a.attemptedAt.getTime() % 1e10) }));
    const reached = { attemptedAt: reachedAt, outcome: 'REACHED' as const, zone };
    expect(unansweredMoments([...late, reached, ...early])).toBe(unansweredMoments(late));
    expect(unansweredMoments(late)).toBeLessThanOrEqual(late.length);
  }));
});

it('C13: a relative who answers is no silence, and does not stop it either', () => {
  const silence = [attempt('2026-11-03T08:00:00Z'), attempt('2026-11-04T08:00:00Z')];
  expect(unansweredMoments([...silence, attempt('2026-11-05T08:00:00Z', 'THIRD_PARTY')])).toBe(2);
});
