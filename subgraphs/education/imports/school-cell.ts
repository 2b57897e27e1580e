import type { Cells } from '@passerelle/kit/imports/cells';
import { parseUai } from '@passerelle/kit/values/uai';

/** Reads a UAI: mended where it can be (flagged), else kept as typed (flagged), and the row has no school. */
export function schoolCell<K extends string>(cells: Cells<K>, column: K): string | null {
  const read = cells.parsed(column, parseUai, 'UAI_WRONG_KEY');
  for (const flag of read?.flags ?? []) cells.flag(`UAI_${flag}`);
  cells.flag('UAI_MISSING', !cells.text(column));
  return read?.uai ?? null;
}
