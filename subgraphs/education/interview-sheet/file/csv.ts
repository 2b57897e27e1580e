import { csvText } from '@passerelle/kit/file/write-csv';
import { CsvError, parse } from 'csv-parse/sync';
import { BLANKS, type Blank } from '../fields.ts';
import type { SheetValues } from '../interview-sheet.ts';
import { valuesOf } from '../read-values.ts';
import { cellOf, headerOf, valueOf } from './cells.ts';
import { fileFault } from './file-fault.ts';

/** A sheet as CSV: the headers and one line, with the mark by which a French spreadsheet knows UTF-8. */
export function toCsv(sheet: SheetValues): string {
  const values = valuesOf(sheet) as Record<string, unknown>;
  return `\uFEFF${csvText([BLANKS.map(headerOf), BLANKS.map((b) => cellOf(b, values[b.name]))], { protect: false })}`;
}

/**
 * The blanks of a CSV file, as they are typed there: columns in any order, those left out unchanged. The kit's reader is made
 * for long files and gives up a cell of more than a hundred lines; a sheet's comments are read whole.
 * @throws Refusal FILE_NOT_CSV with the line, COLUMN_UNKNOWN, COLUMN_TWICE, FILE_NOT_ONE_ROW, ROW_TOO_SHORT, ROW_TOO_LONG
 */
export function fromCsv(content: string): Readonly<Record<string, unknown>> {
  const [header = [], ...rows] = recordsOf(content);
  const blanks = header.map((cell) => {
    const found = BLANKS.find((b) => spelling(headerOf(b)) === spelling(cell));
    if (!found) throw fileFault('COLUMN_UNKNOWN', 'Cette colonne n’est pas un champ de la fiche. Reprenez les intitulés d’une fiche exportée.', 1, cell.slice(0, 60));
    return found;
  });
  const twice = blanks.find((b, i) => blanks.indexOf(b) !== i);
  if (twice) throw fileFault('COLUMN_TWICE', 'Cette colonne est donnée deux fois. Gardez-en une.', 1, headerOf(twice));
  const [row] = rows;
  if (!row || rows.length > 1) throw fileFault('FILE_NOT_ONE_ROW', 'Une fiche tient en deux lignes : les intitulés, puis les valeurs. Envoyez une fiche à la fois.', row ? 3 : 2);
  if (row.length !== blanks.length) {
    throw fileFault(row.length < blanks.length ? 'ROW_TOO_SHORT' : 'ROW_TOO_LONG', `La ligne a ${row.length} cellules pour ${blanks.length} colonnes. Mettez entre guillemets les cellules qui contiennent le séparateur.`, 2);
  }
  return Object.fromEntries(blanks.map((blank: Blank, i) => [blank.name, valueOf(blank, row[i] ?? '')]));
}

const spelling = (text: string): string => text.normalize('NFC').replace(/[’']/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();

function recordsOf(content: string): string[][] {
  const [first = ''] = content.split('\n', 1);
  try {
    // Only what this side wrote ends a line: a lone CR belongs to its cell.
    return parse(content, { bom: true, delimiter: first.includes(';') ? ';' : ',', record_delimiter: ['\r\n', '\n'], relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fileFault('FILE_NOT_CSV', 'Ce contenu n’est pas un CSV lisible : des guillemets sont mal fermés. Corrigez-les, ou renvoyez le fichier tel qu’il a été exporté.', typeof error['lines'] === 'number' ? error['lines'] : undefined);
  }
}
