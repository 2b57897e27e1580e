import { describe, expect, it } from 'vitest';
import { SMALLEST_CELL } from './small-cell.ts';
import { showParts } from './small-parts.ts';

/** Every way to share out at most fourteen persons over four parts. */
const all = Array.from({ length: 15 }, (_, n) => n).flatMap((total) => Array.from({ length: total + 1 }, (_, a) => a).flatMap((a) =>
  Array.from({ length: total - a + 1 }, (_, b) => b).flatMap((b) => Array.from({ length: total - a - b + 1 }, (_, c) => ({ a, b, c, d: total - a - b - c })))));

describe('parts of a whole', () => {
  it('D03: no number from 1 to 4 is shown, and the whole is shown with all of its parts or not at all', () => {
    for (const parts of all) {
      const { total, parts: shown } = showParts(parts);
      for (const n of [total, ...Object.values(shown)]) expect(n === null || n === 0 || n >= SMALLEST_CELL).toBe(true);
      expect(total === null).toBe(Object.values(shown).includes(null));
    }
  });

  it('D03: who knows the rule still finds three values or more for what is hidden', () => {
    for (const [view, possible] of Map.groupBy(all, (parts) => JSON.stringify(showParts(parts)))) {
      const { parts } = JSON.parse(view) as { parts: Record<string, number | null> };
      for (const key of ['a', 'b', 'c', 'd'] as const) if (parts[key] === null) expect(new Set(possible.map((p) => p[key])).size, view).toBeGreaterThanOrEqual(3);
    }
  });

  it('what is large, and what is nothing, is shown as it is', () => {
    expect(showParts({ met: 12, unmet: 6, other: 0 })).toEqual({ total: 18, parts: { met: 12, unmet: 6, other: 0 } });
  });
});
