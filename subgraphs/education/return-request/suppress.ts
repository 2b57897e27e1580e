/** A number below this, zero excepted, could tell who it is about. */
export const SMALLEST_CELL = 5;

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
 * Hides small numbers, and those from which they could be computed: a hidden part is never alone, and the hidden parts
 * together are no small number either. The parts add up to `requests`, so one hidden part would be a subtraction away.
 * @returns null where a number is hidden
 */
export function suppress(counts: Counts): Suppressed {
  const { requests, withoutProposal } = counts;
  if (isSmall(requests)) return { requests: null, inTime: null, late: null, pending: null, withoutProposal: null };
  const hidden = new Set<(typeof PARTS)[number]>(PARTS.filter((part) => isSmall(counts[part])));
  const sum = () => [...hidden].reduce((total, part) => total + counts[part], 0);
  // The smallest of the others that says something; a zero would hide nothing.
  const others = PARTS.filter((part) => !hidden.has(part) && counts[part] > 0).toSorted((a, b) => counts[a] - counts[b]);
  while (hidden.size > 0 && (hidden.size < 2 || sum() < SMALLEST_CELL) && others.length) hidden.add(others.shift()!);
  const shown = (part: (typeof PARTS)[number]) => (hidden.has(part) ? null : counts[part]);
  return {
    requests, inTime: shown('inTime'), late: shown('late'), pending: shown('pending'),
    withoutProposal: isSmall(withoutProposal) || isSmall(requests - withoutProposal) ? null : withoutProposal,
  };
}
