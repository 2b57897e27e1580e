import { momentOf } from './slot.ts';
import type { ContactAttempt } from './contact-attempt.ts';

/** C09–C11: three attempts in all. */
export const ATTEMPTS = 3;
/** What came of an attempt that nobody answered. */
const UNANSWERED: readonly ContactAttempt['outcome'][] = ['VOICEMAIL', 'NO_ANSWER', 'WRONG_NUMBER'];

type Attempt = Pick<ContactAttempt, 'attemptedAt' | 'outcome' | 'zone'>;

/**
 * C13: at how many different moments (a day and its slot) nobody answered since the youth was last reached. A relative who
 * answers is neither: the youth was not reached, and the number is good.
 * @param attempts in any order
 */
export function unansweredMoments(attempts: readonly Attempt[]): number {
  const reached = Math.max(...attempts.filter((a) => a.outcome === 'REACHED').map((a) => a.attemptedAt.getTime()), -Infinity);
  const since = attempts.filter((a) => UNANSWERED.includes(a.outcome) && a.attemptedAt.getTime() > reached);
  return new Set(since.map((a) => momentOf(a.attemptedAt, a.zone)).map(({ day, slot }) => `${day} ${slot}`)).size;
}
