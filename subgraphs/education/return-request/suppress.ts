import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';

/** What happened to the requests of one place and period. The first three make up the whole. */
export interface Counts {
  readonly requests: number;
  /** First interview within the fifteen days. */
  readonly inTime: number;
  /** Fifteen days passed without one. */
  readonly late: number;
  /** Neither: still within the fifteen days, or closed within them. */
  readonly pending: number;
  /** No place proposed, and the youth still wants one. */
  readonly withoutProposal: number;
}
export type Suppressed = { readonly [K in keyof Counts]: number | null };

const PARTS = ['inTime', 'late', 'pending'] as const;
const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_CELL;

/**
 * Hides small numbers, and those from which they could be computed. The parts add up to `requests`: where one is small, all
 * that are not zero are hidden, because to hide the next smallest would tell that it is (16 in all and 6 shown: 4 and 6).
 * @returns null where a number is hidden
 */
export function suppress(counts: Counts): Suppressed {
  const { requests, withoutProposal } = counts;
  if (isSmall(requests)) return { requests: null, inTime: null, late: null, pending: null, withoutProposal: null };
  const isHidden = PARTS.some((part) => isSmall(counts[part]));
  const shown = (part: (typeof PARTS)[number]) => (isHidden && counts[part] > 0 ? null : counts[part]);
  return {
    requests, inTime: shown('inTime'), late: shown('late'), pending: shown('pending'),
    withoutProposal: isSmall(withoutProposal) || isSmall(requests - withoutProposal) ? null : withoutProposal,
  };
}
