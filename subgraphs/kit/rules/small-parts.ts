import { SMALLEST_CELL } from './small-cell.ts';

/** The parts as they may be shown: null is hidden. */
export type Shown<P> = { readonly total: number | null; readonly parts: { readonly [K in keyof P]: number | null } };

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_CELL;

/**
 * Hides the small numbers of persons among parts that make a whole, and those from which they could be computed (D03). Where one
 * is small, all that are not zero are hidden, because to hide the next smallest would tell that it is; and the whole, because many
 * parts of a few leave little to guess (6 in 6 parts). A small whole hides even which parts are nothing.
 * @param parts numbers of persons, none counted twice
 */
export function showParts<P extends Readonly<Record<string, number>>>(parts: P): Shown<P> {
  const counts = Object.entries(parts);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  const hidesAll = isSmall(total);
  const hides = hidesAll || counts.some(([, n]) => isSmall(n));
  const shown = counts.map(([key, n]) => [key, hidesAll || (hides && n > 0) ? null : n] as const);
  return { total: hides ? null : total, parts: Object.fromEntries(shown) as Shown<P>['parts'] };
}
