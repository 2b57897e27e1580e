import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { Delimiter } from './cells.ts';
import type { RowError } from './row-errors.ts';
import { spelling } from './header.ts';
import { csvText } from './write-csv.ts';

const LINE = 'LIGNE';
const REASON = 'MOTIF_REJET';

/** Writes the rows a partner must correct, one by one. */
export interface RejectsWriter {
  /** `raw`: the row's cells as sent; `errors`: why it is rejected (at least one, all of the same line). */
  write(raw: readonly string[], errors: readonly RowError[]): Promise<void>;
  /** Flushes and closes the output. Gives the number of rows written. */
  end(): Promise<number>;
}

/**
 * A rejects file: the sender's own columns, spelling and delimiter, then LIGNE (1 = first data line of the file sent) and
 * MOTIF_REJET; UTF-8 with BOM, formulas escaped. Once corrected it can be sent as it is: readCsv takes off the escaping and
 * ignores the two columns, and a second rejects file does not double them. Cells beyond the header follow MOTIF_REJET.
 */
export function openRejects(file: { readonly header: readonly string[]; readonly delimiter: Delimiter }, out: Writable): RejectsWriter {
  const own = file.header.map((_, place) => place).filter((place) => !isOurs(file.header[place] ?? ''));
  let count = 0;

  const put = async (row: readonly string[]): Promise<void> => {
    if (!out.write(csvText([row], { delimiter: file.delimiter }))) await once(out, 'drain');
  };
  let started = false;
  const start = async (): Promise<void> => {
    if (started) return;
    started = true;
    out.write('\uFEFF');
    await put([...own.map((place) => file.header[place] ?? ''), LINE, REASON]);
  };

  return {
    async write(raw, errors) {
      await start();
      count++;
      const reasons = errors.map((error) => (error.column ? `${error.column} : ${error.message}` : error.message));
      await put([...own.map((place) => raw[place] ?? ''), String(errors[0]?.line ?? ''), reasons.join(' | '), ...raw.slice(file.header.length)]);
    },
    async end() {
      await start();
      out.end();
      await finished(out);
      return count;
    },
  };
}

const isOurs = (name: string): boolean => [LINE, REASON].some((ours) => spelling(ours) === spelling(name));
