import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';
import { linesOf, suppress, type Cell, type Line } from './suppress.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 }));
const place = fc.tuple(fc.constantFrom('P', 'Q', 'R'), fc.constantFrom('59', '86'));
const tables = fc.uniqueArray(fc.record({ places: place, count }), { minLength: 1, maxLength: 5, selector: (c) => c.places.join() });
const all = (cells: readonly Cell[]) => cells.reduce((a, c) => a + c.count, 0);
const of = (line: Line, counts: readonly number[]) => [...line.cells].reduce((a, i) => a + counts[i]!, 0);

/** Every way to fill the cells that gives the same shown lines: what a patient reader could still believe. */
function* beliefs(cells: readonly Cell[], shown: readonly Line[], most: number, counts: number[] = []): Generator<number[]> {
  if (counts.length === cells.length) {
    if (shown.every((l) => of(l, counts) === l.count)) yield counts;
    return;
  }
  const room = shown.filter((l) => l.cells.has(counts.length)).map((l) => l.count - [...l.cells].filter((i) => i < counts.length).reduce((a, i) => a + counts[i]!, 0));
  for (let n = 0; n <= Math.min(most, ...room); n++) yield* beliefs(cells, shown, most, [...counts, n]);
}

describe('what a pilot does not read', () => {
  it('A25, D03: no figure of one to four can be worked out from those that are shown, in whatever table', () => {
    fc.assert(fc.property(tables, (cells) => {
      const { lines, hidden } = suppress(cells);
      const shown = lines.filter((l) => !hidden.has(l));
      for (const line of lines.filter((l) => l.count < SMALLEST_CELL)) {
        expect(hidden.has(line)).toBe(true);
        if (line.count === 0) continue;
        const values = new Set<number>();
        for (const counts of beliefs(cells, shown, Math.max(12, all(cells)))) {
          values.add(of(line, counts));
          if (values.size > 1) break;
        }
        expect(values.size, JSON.stringify(shown.map(({ way, key, count: n }) => [way, key, n]))).toBeGreaterThan(1);
      }
    }), { numRuns: 400 });
  });

  it('A12, A25: of a part of a whole, neither the part nor the rest is shown when it is small', () => {
    const part = fc.uniqueArray(fc.record({ places: place, outOf: fc.integer({ min: 1, max: 30 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 5, selector: (c) => c.places.join() });
    fc.assert(fc.property(part, (made) => {
      const { lines, hidden } = suppress(made.map(({ places, outOf, share }) => ({ places, outOf, count: Math.floor(outOf * share) })));
      for (const line of lines) if (line.count < SMALLEST_CELL || line.rest! < SMALLEST_CELL) expect(hidden.has(line)).toBe(true);
      const [total, ...others] = lines;
      for (const way of [0, 1]) {
        const gone = others.filter((l) => l.way === way && hidden.has(l));
        if (!gone.length || hidden.has(total!)) continue;
        expect(gone.length).toBeGreaterThan(1);
        for (const n of [gone.reduce((a, l) => a + l.count, 0), gone.reduce((a, l) => a + l.rest!, 0)]) expect(n).toBeGreaterThanOrEqual(SMALLEST_CELL);
      }
    }), { numRuns: 300 });
  });

  it('A25: a table that is shown whole makes its total; large figures everywhere hide nothing', () => {
    fc.assert(fc.property(tables, (cells) => {
      const { lines, hidden } = suppress(cells);
      const [total, ...others] = lines;
      for (const way of [0, 1]) {
        const table = others.filter((l) => l.way === way);
        if (!table.some((l) => hidden.has(l))) expect(table.reduce((a, l) => a + l.count, 0)).toBe(total!.count);
      }
      if (cells.every((c) => c.count >= SMALLEST_CELL)) expect(hidden.size).toBe(0);
    }));
  });

  it('D03: a platform alone in its département does not tell its neighbour’s three', () => {
    const cells: Cell[] = [{ places: ['P', '59'], count: 12 }, { places: ['Q', '86'], count: 3 }, { places: ['R', '86'], count: 20 }];
    const { lines, hidden } = suppress(cells);
    expect(lines.filter((l) => !hidden.has(l)).map((l) => [l.way, l.key])).not.toContainEqual([0, 'Q']);
    expect([0, 1].map((way) => lines.filter((l) => l.way === way && !hidden.has(l)).map((l) => l.key))).not.toEqual([['R'], ['59', '86']]);
    expect(suppress([]).lines).toHaveLength(1);
    expect(linesOf([])[0]!.count).toBe(0);
  });
});
