import { cellsOf, type Delimiter } from './cells.ts';
import { decode } from './decode.ts';
import { FileError } from './file-error.ts';
import { findColumns, matchHeader, type Columns } from './header.ts';
import { unprotectCell } from './protect-cell.ts';
import { records, type RawRecord } from './records.ts';
import { brokenQuotes, unreadable, wrongCellCount, type RowError } from './row-errors.ts';

export interface ReadCsvOptions<K extends string> {
  readonly columns: Columns<K>;
}

/** One data row. With `errors`, the row is to be rejected: its `values` are only what could be read. */
export interface CsvRow<K extends string> {
  /** 1 = first data line; blank lines count (so that numbers agree with the sender's spreadsheet) but are not given. */
  readonly line: number;
  /** The cells as sent, in the sender's order, unknown columns included. */
  readonly raw: readonly string[];
  /** The wanted columns, '' where the file has no such column or cell; an apostrophe that protects a formula is taken off. */
  readonly values: Readonly<Record<K, string>>;
  readonly errors: readonly RowError[];
}

/** A partner's file, its header read: iterate over it once to get its rows. */
export interface CsvFile<K extends string> extends AsyncIterable<CsvRow<K>> {
  /** The header as the sender spelt it. */
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
  /** The sender's spelling of a wanted column, for RowError.column; null when the file has not got it. */
  columnOf(name: K): string | null;
}

/**
 * Reads a partner's CSV: UTF-8 with or without BOM or CP1252, `;` or `,`, CRLF or LF, quoted cells with line ends. Streams:
 * memory does not grow with the file.
 *
 * @throws FileError when nothing can be read: empty file, not a CSV, a required column missing or given twice.
 */
export async function readCsv<K extends string>(source: AsyncIterable<Uint8Array>, options: ReadCsvOptions<K>): Promise<CsvFile<K>> {
  const { columns } = options;
  let delimiter: Delimiter = ';';
  const rows = records(decode(source), (firstLine) => (delimiter = sniff(firstLine, columns)));
  try {
    const header = await readHeader(rows, () => delimiter);
    const places = matchHeader(header, columns);
    const names = Object.keys(columns) as K[];
    const valuesOf = (raw: readonly string[]): Record<K, string> => {
      const cell = (name: K): string => unprotectCell(raw[places.get(name) ?? -1] ?? '');
      return Object.fromEntries(names.map((name) => [name, cell(name)])) as Record<K, string>;
    };
    async function* iterate(): AsyncGenerator<CsvRow<K>> {
      let line = 0;
      for await (const record of rows) {
        line++;
        const text = withoutCr(record.text);
        if (!text.trim()) continue;
        const raw = record.broken ? text.split(delimiter) : cellsOf(text, delimiter);
        if (raw.every((cell) => cell === '') && raw.length === header.length && header.length > 1) continue;
        yield { line, raw, values: valuesOf(raw), errors: errorsOf(record, raw, line, header.length) };
      }
    }
    return {
      header,
      delimiter,
      columnOf: (name) => header[places.get(name) ?? -1] ?? null,
      [Symbol.asyncIterator]: iterate,
    };
  } catch (error) {
    await rows.return(undefined);
    throw error;
  }
}

function errorsOf(record: RawRecord, raw: readonly string[], line: number, expected: number): RowError[] {
  if (record.broken) return [brokenQuotes(line)];
  if (raw.length !== expected) return [wrongCellCount(line, raw.length, expected)];
  return record.text.includes('\0') ? [unreadable(line)] : [];
}

async function readHeader(rows: AsyncGenerator<RawRecord>, delimiter: () => Delimiter): Promise<string[]> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const text = withoutCr(next.value.text);
    if (!text.trim()) continue;
    if (next.value.broken) throw new FileError('FILE_NOT_CSV', 'Les guillemets de la première ligne (noms des colonnes) sont mal fermés : corrigez-la puis renvoyez le fichier.');
    return cellsOf(text, delimiter());
  }
  throw new FileError('FILE_EMPTY', 'Le fichier est vide : il doit porter les noms des colonnes en première ligne, puis une personne par ligne.');
}

/** The delimiter under which the header holds most wanted columns, else most cells; `;` when nothing tells. */
function sniff<K extends string>(firstLine: string, columns: Columns<K>): Delimiter {
  const weight = (delimiter: Delimiter): [number, number] => {
    const cells = withoutCr(firstLine).split(delimiter);
    return [findColumns(cells, columns).size, cells.length];
  };
  const [known, count] = weight(',');
  const [usualKnown, usualCount] = weight(';');
  return known > usualKnown || (known === usualKnown && count > usualCount) ? ',' : ';';
}

const withoutCr = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);
