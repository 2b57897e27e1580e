import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';
import { deducible, type Sum } from './span.ts';

/** The finest cell: how many youths share these places, one of each way to break figures down. */
export interface Cell {
  readonly places: readonly string[];
  readonly count: number;
  /** What the count is a part of, where that is shown too: the rest is then a figure as well. */
  readonly outOf?: number;
}

/** A figure of a table: the cells that it sums. `way` is null for the total. */
export interface Line {
  readonly way: number | null;
  readonly key: string;
  readonly count: number;
  readonly rest: number | null;
  readonly cells: Sum;
}

const isSmall = ({ count, rest }: Pick<Line, 'count' | 'rest'>): boolean => count < SMALLEST_CELL || (rest !== null && rest < SMALLEST_CELL);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Every line of the tables that the cells make: the total, and one a key for each way to break it down. */
export function linesOf(cells: readonly Cell[]): Line[] {
  const line = (way: number | null, key: string, of: readonly number[]): Line => {
    const counts = of.map((i) => cells[i]!);
    return { way, key, count: sum(counts.map((c) => c.count)), rest: counts.some((c) => c.outOf !== undefined) ? sum(counts.map((c) => (c.outOf ?? c.count) - c.count)) : null, cells: new Set(of) };
  };
  const all = cells.map((_, i) => i);
  const ways = cells[0]?.places.length ?? 0;
  return [line(null, '', all), ...Array.from({ length: ways }, (_, way) => [...Map.groupBy(all, (i) => cells[i]!.places[way] ?? '')].map(([key, of]) => line(way, key, of))).flat()];
}

/**
 * The lines that are not shown, so that no small one can be worked out: those under five (or whose rest is), and as many others
 * as it takes. What is hidden of a table sums to five at least; and no small line is a sum or difference
 * of lines that are shown, in whatever table. One small line alone never makes five: two are hidden at least.
 * @param cells finest cells of one measure
 */
export function suppress(cells: readonly Cell[]): { lines: readonly Line[]; hidden: ReadonlySet<Line> } {
  const lines = linesOf(cells);
  const [total] = lines;
  if (!total || isSmall(total)) return { lines, hidden: new Set(lines) };
  const hidden = new Set(lines.filter(isSmall));
  const ways = [...new Set(lines.map((l) => l.way))].filter((w) => w !== null);
  const shown = (among: (line: Line) => boolean): Line[] => lines.filter((l) => l !== total && !hidden.has(l) && among(l)).sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
  /** Hides one more line; the total when nothing else is left. */
  const hide = (among: (line: Line) => boolean): void => void hidden.add(shown(among)[0] ?? shown(() => true)[0] ?? total);
  for (;;) {
    const open = ways.find((way) => {
      const of = lines.filter((l) => l.way === way && hidden.has(l));
      return of.length > 0 && !hidden.has(total) && isSmall({ count: sum(of.map((l) => l.count)), rest: total.rest === null ? null : sum(of.map((l) => l.rest ?? 0)) });
    });
    if (open !== undefined) {
      hide((l) => l.way === open);
      continue;
    }
    const known = lines.filter((l) => !hidden.has(l)).map((l) => l.cells);
    const told = lines.find((l) => hidden.has(l) && isSmall(l) && deducible(known, l.cells, cells.length));
    if (!told) return { lines, hidden };
    hide((l) => !l.cells.isDisjointFrom(told.cells));
  }
}
