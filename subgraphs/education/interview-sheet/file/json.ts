import { z } from 'zod';
import { BLANKS } from '../fields.ts';
import type { SheetValues } from '../interview-sheet.ts';
import { valuesOf } from '../read-values.ts';
import { fileFault } from './file-fault.ts';

/** Says what the file is; another number would say that its keys are others. */
const FORMAT = 'passerelle/fiche-entretien/1';
const file = z.strictObject({ format: z.literal(FORMAT), sheet: z.record(z.string(), z.unknown()) });

/** A sheet as JSON: every blank named, empty ones null. */
export const toJson = (sheet: SheetValues): string => `${JSON.stringify({ format: FORMAT, sheet: valuesOf(sheet) }, null, 2)}\n`;

/**
 * The blanks of a JSON file, as they are typed there.
 * @throws Refusal FILE_NOT_JSON with the line, FILE_NOT_A_SHEET, COLUMN_UNKNOWN
 */
export function fromJson(content: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw fileFault('FILE_NOT_JSON', 'Ce contenu n’est pas du JSON. Renvoyez le fichier tel qu’il a été exporté.', lineOfFault(content));
  }
  const read = file.safeParse(parsed);
  if (!read.success) throw fileFault('FILE_NOT_A_SHEET', `Ce fichier n’est pas une fiche d’entretien (« ${FORMAT} »). Renvoyez un fichier exporté par la passerelle.`);
  const unknown = Object.keys(read.data.sheet).find((key) => !BLANKS.some((b) => b.name === key));
  if (unknown !== undefined) throw fileFault('COLUMN_UNKNOWN', 'Cette clé n’est pas un champ de la fiche. Retirez-la.', undefined, unknown.slice(0, 60));
  return read.data.sheet;
}

/** Whether JSON goes wrong before the end of this beginning, and not because it ends there. */
function isWrong(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    // Node's message quotes the text: only the place is taken from it, and Node names none for an unexpected character.
    const place = /at position (\d+)/.exec(String(error))?.[1];
    return place ? Number(place) < beginning.length && !/Unterminated/.test(String(error)) : !/end of JSON input/.test(String(error));
  }
}

/** The line, from 1, on which a text stops being JSON. */
function lineOfFault(content: string): number {
  let [sound, wrong] = [0, content.length];
  while (sound + 1 < wrong) {
    const middle = (sound + wrong) >> 1;
    if (isWrong(content.slice(0, middle))) wrong = middle;
    else sound = middle;
  }
  return content.slice(0, wrong).split('\n').length;
}
