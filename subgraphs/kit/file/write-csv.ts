import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { Delimiter } from './cells.ts';
import { protectCell } from './protect-cell.ts';

export interface WriteCsvOptions {
  /** The header. */
  readonly columns: readonly string[];
  /** `;` by default, as French spreadsheets expect. */
  readonly delimiter?: Delimiter;
  /** UTF-8 with BOM by default, without which a French Excel reads UTF-8 as CP1252. */
  readonly encoding?: 'utf8-bom' | 'utf8' | 'cp1252';
  /** Escape what a spreadsheet would run as a formula. True by default; false only for files that no person opens. */
  readonly protect?: boolean;
}

/** How many rows are turned into bytes at once: few enough to stay flat, enough to be fast. */
const BATCH = 500;

/**
 * Writes rows (cells in the order of `columns`) as CSV bytes, CRLF, streaming: pipe it with
 * `pipeline(writeCsv(rows, …), createWriteStream(path))`. In CP1252, a character it has not got becomes `?`.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  options: WriteCsvOptions,
): AsyncGenerator<Buffer> {
  const encoding = options.encoding ?? 'utf8-bom';
  const bytes = (batch: (readonly string[])[]): Buffer => {
    const text = csvText(batch, options);
    return encoding === 'cp1252' ? iconv.encode(text, 'win1252') : Buffer.from(text, 'utf8');
  };
  if (encoding === 'utf8-bom') yield Buffer.from('\uFEFF', 'utf8');
  let batch: (readonly string[])[] = [options.columns];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length >= BATCH) {
      yield bytes(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield bytes(batch);
}

/** Rows as CSV text, CRLF, formulas escaped unless `protect` is false. */
export function csvText(rows: readonly (readonly string[])[], options: Pick<WriteCsvOptions, 'delimiter' | 'protect'>): string {
  const safe = options.protect === false ? rows : rows.map((row) => row.map(protectCell));
  return stringify(safe as string[][], {
    delimiter: options.delimiter ?? ';',
    record_delimiter: '\r\n',
    // csv-stringify quotes for CRLF only, while readers take a lone LF or CR for a line end too; some trim what is not quoted.
    quoted_match: /[\r\n]|^\s|\s$/,
  });
}
