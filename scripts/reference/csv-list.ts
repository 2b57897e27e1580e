import { createReadStream, createWriteStream } from 'node:fs';
import type { Columns } from '@passerelle/kit/file/header';
import { readCsv, type CsvRow } from '@passerelle/kit/file/read-csv';
import { openRejects } from '@passerelle/kit/file/rejects';
import { ROW_BROKEN_QUOTES } from '@passerelle/kit/file/row-errors';
import { Check, outcome } from './check.ts';
import type { Entry, List } from './list.ts';

/**
 * Opens an official CSV, streaming: UTF-8 or CP1252, `;` or `,`.
 * @param read gives the row that the cells mean, or null after having said why to the check
 * @throws FileError when it cannot be read at all, or lacks a column
 */
export async function csvList<K extends string, Row>(
  path: string, columns: Columns<K>, read: (cells: Readonly<Record<K, string>>, check: Check) => Row | null,
): Promise<List<Row>> {
  const file = await readCsv(createReadStream(path), { columns });
  const columnOf = (name: string) => (name in columns ? file.columnOf(name as K) : null);
  async function* entries(): AsyncGenerator<Entry<Row>> {
    for await (const row of file) {
      const { line, raw, values, errors } = row;
      const quotes = quotesAreText(row, file.header.length);
      if (errors.length > 0 && !quotes) {
        yield { row: null, errors, flags: [], raw };
        continue;
      }
      const check = new Check(line, columnOf);
      if (quotes) check.flag('QUOTES_IN_TEXT');
      yield outcome(check, read(values, check), raw);
    }
  }
  return {
    form: 'csv',
    [Symbol.asyncIterator]: entries,
    rejects(out) {
      const writer = openRejects(file, createWriteStream(out));
      return {
        write: ({ raw, errors }) => writer.write(raw as readonly string[], errors),
        end: async () => { await writer.end(); },
      };
    },
  };
}

/**
 * The BCN quotes no cell, and writes quotes in its texts: a row that would be badly quoted but has the right number of
 * cells once cut at its delimiters is what it looks like.
 */
const quotesAreText = ({ errors, raw }: CsvRow<string>, columns: number): boolean =>
  errors.length > 0 && errors.every(({ code }) => code === ROW_BROKEN_QUOTES) && raw.length === columns;
