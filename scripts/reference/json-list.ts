import { readFile, writeFile } from 'node:fs/promises';
import { OperatorError } from '../start/operator-error.ts';
import { Check, outcome } from './check.ts';
import type { Entry, List } from './list.ts';

/** An object of a JSON list, of which nothing is known yet. */
export type Item = Readonly<Record<string, unknown>>;

/** The text of a property, '' when it is absent; a number becomes its digits. */
export const textOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** The object under a property, empty when it is absent. */
export const within = (item: Item, name: string): Item => (isItem(item[name]) ? item[name] : {});

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Opens an official JSON: a list, or a GeoJSON of which the features are the list. Some megabytes at most: read at once.
 * @param read gives the row that an element means, or null after having said why to the check
 * @throws OperatorError when it is no such JSON
 */
export async function jsonList<Row>(path: string, read: (item: Item, check: Check) => Row | null): Promise<List<Row>> {
  const items = itemsOf(await readFile(path, 'utf8'), path);
  async function* entries(): AsyncGenerator<Entry<Row>> {
    for (const [index, item] of items.entries()) {
      const check = new Check(index + 1);
      const row = isItem(item) ? read(item, check) : check.reject(null, 'NOT_AN_OBJECT', 'Cet élément n’est pas un objet JSON : corrigez-le puis renvoyez-le.');
      yield outcome(check, row, item);
    }
  }
  return {
    form: 'json',
    [Symbol.asyncIterator]: entries,
    rejects(out) {
      const written: object[] = [];
      return {
        async write({ raw, errors }) { written.push({ element: raw, errors }); },
        end: () => writeFile(out, `${JSON.stringify(written, null, 2)}\n`),
      };
    },
  };
}

function itemsOf(text: string, path: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const list = isItem(parsed) ? parsed.features : parsed;
    if (Array.isArray(list)) return list;
  } catch { /* told below */ }
  throw new OperatorError(`${path} n’est pas une liste JSON (ni un GeoJSON). Vérifiez que c’est bien le fichier officiel, puis recommencez.`);
}
