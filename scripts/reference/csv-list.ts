import { createReadStream, createWriteStream } from 'node:fs';
import type { Columns } from '@passerelle/kit/file/header';
import { readCsv } from '@passerelle/kit/file/read-csv';
import { openRejects } from '@passerelle/kit/file/rejects';
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
    for await (const { line, raw, values, errors } of file) {
      if (errors.length > 0) {
        yield { row: null, errors, flags: [], raw };
        continue;
      }
      const check = new Check(line, columnOf);
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
