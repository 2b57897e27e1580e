/** A sum over cells, as the cells it takes. */
export type Sum = ReadonlySet<number>;

const EPSILON = 1e-9;

/**
 * Whether a sum can be worked out from others by adding and subtracting them: whether it lies in the space that they span.
 * @param cells how many cells there are
 */
export function deducible(known: readonly Sum[], wanted: Sum, cells: number): boolean {
  const basis: { pivot: number; row: Float64Array }[] = [];
  const reduce = (sum: Sum): Float64Array => {
    const row = new Float64Array(cells);
    for (const cell of sum) row[cell] = 1;
    for (const { pivot, row: other } of basis) {
      const factor = row[pivot]!;
      if (Math.abs(factor) > EPSILON) for (let i = 0; i < cells; i++) row[i]! -= factor * other[i]!;
    }
    return row;
  };
  for (const sum of known) {
    const row = reduce(sum);
    const pivot = row.findIndex((v) => Math.abs(v) > EPSILON);
    if (pivot === -1) continue;
    const head = row[pivot]!;
    basis.push({ pivot, row: row.map((v) => v / head) });
  }
  return reduce(wanted).every((v) => Math.abs(v) <= EPSILON);
}
