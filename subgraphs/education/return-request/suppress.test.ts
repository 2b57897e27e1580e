import { describe, expect, it } from 'vitest';
import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';
import { suppress, type Counts } from './suppress.ts';

const PARTS = ['inTime', 'late', 'pending'] as const;
const counts = (inTime: number, late: number, pending: number, withoutProposal = 0): Counts => ({ requests: inTime + late + pending, inTime, late, pending, withoutProposal });

/** Every way to share out at most this many requests. */
const all = Array.from({ length: 23 }, (_, requests) => requests).flatMap((requests) =>
  Array.from({ length: requests + 1 }, (_, inTime) => Array.from({ length: requests - inTime + 1 }, (__, late) => counts(inTime, late, requests - inTime - late))).flat());

describe('figures for pilots', () => {
  it('D03: no number from 1 to 4 is shown', () => {
    for (const of of all) for (const shown of Object.values(suppress(of))) expect(shown === null || shown === 0 || shown >= SMALLEST_CELL).toBe(true);
  });

  it('D03: no small part follows from what is shown: who knows the rule still finds three values for it, or more', () => {
    const seen = Map.groupBy(all, (of) => JSON.stringify(suppress(of)));
    for (const [shown, possible] of seen) {
      const view = JSON.parse(shown) as Record<string, number | null>;
      for (const part of PARTS) {
        if (view[part] === null) expect(new Set(possible.map((p) => p[part])).size, `${shown} ${part}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('D03: the hidden parts together are no small number', () => {
    for (const of of all) {
      const view = suppress(of);
      const hidden = PARTS.filter((part) => view[part] === null).reduce((sum, part) => sum + of[part], 0);
      if (view.requests !== null) expect(hidden === 0 || hidden >= SMALLEST_CELL).toBe(true);
    }
  });

  it('D03: those without a proposal, and those with one, are both large, or the number is hidden', () => {
    expect(suppress(counts(10, 10, 0, 3)).withoutProposal).toBeNull();
    expect(suppress(counts(10, 10, 0, 17)).withoutProposal).toBeNull();
    expect(suppress(counts(10, 10, 0, 10)).withoutProposal).toBe(10);
    expect(suppress(counts(10, 10, 0, 20)).withoutProposal).toBe(20);
  });

  it('what is large is shown as it is', () => {
    expect(suppress(counts(12, 6, 0, 7))).toEqual({ requests: 18, inTime: 12, late: 6, pending: 0, withoutProposal: 7 });
  });
});
