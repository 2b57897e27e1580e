import { parse } from 'csv-parse/sync';

export type Delimiter = ';' | ',';

/** The cells of one record that is known to be well quoted (see records.ts). */
export function cellsOf(text: string, delimiter: Delimiter): string[] {
  // Most rows hold no quote at all: cutting them is ten times cheaper than a parser per row.
  if (!text.includes('"')) return text.split(delimiter);
  // A lone CR must not count as a line end here, as it does not in records.ts.
  const [cells] = parse(text, { delimiter, record_delimiter: ['\r\n', '\n'], relax_column_count: true });
  return cells ?? [];
}
