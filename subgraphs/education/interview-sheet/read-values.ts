import { parseFrenchDate } from '@passerelle/kit/values/date';
import { holdsNir } from '@passerelle/kit/values/nir';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { BLANKS, type Blank, type Kind } from './fields.ts';
import type { SheetValues } from './interview-sheet.ts';

const MESSAGES: Readonly<Record<string, (blank: Blank) => string>> = {
  TEXT_TOO_LONG: ({ max }) => `Ce texte dépasse ${max} caractères. Raccourcissez-le.`,
  TEXT_UNREADABLE: () => 'Ce texte contient un caractère illisible. Saisissez-le de nouveau.',
  NIR_REFUSED: () => 'Ce champ contient un numéro de sécurité sociale. Retirez-le : il ne doit être ni saisi ni conservé.',
  DATE_UNREADABLE: () => 'Cette date n’existe pas, ou n’est pas au format AAAA-MM-JJ. Corrigez-la.',
  BOX_UNREADABLE: () => 'Indiquez oui ou non, ou laissez vide.',
  CODE_UNKNOWN: ({ codes }) => `Code inconnu. Choisissez parmi : ${codes.join(', ')}.`,
};

const text = z.string('TEXT_UNREADABLE');
const SHAPES: Readonly<Record<Kind, (blank: Blank) => z.ZodType>> = {
  text: ({ max }) => text.max(max, 'TEXT_TOO_LONG').refine((t) => t.isWellFormed() && !t.includes('\0'), 'TEXT_UNREADABLE').refine((t) => !holdsNir(t), 'NIR_REFUSED')
    .transform((t) => (t.trim() ? t : null)),
  day: () => z.string('DATE_UNREADABLE').refine((t) => /^\d{4}-/.test(t) && parseFrenchDate(t) === t, 'DATE_UNREADABLE'),
  box: () => z.boolean('BOX_UNREADABLE'),
  choice: ({ codes }) => z.enum(codes as [string, ...string[]], 'CODE_UNKNOWN'),
  // In the sheet's order, each once: two sheets with the same boxes ticked are equal.
  boxes: ({ codes }) => z.array(z.enum(codes as [string, ...string[]], 'CODE_UNKNOWN'), 'CODE_UNKNOWN').transform((ticked) => {
    const kept = codes.filter((c) => ticked.includes(c));
    return kept.length ? kept : null;
  }),
};

let shapes: ReadonlyMap<string, z.ZodType> | undefined;
const shapeOf = (name: string): z.ZodType | undefined => (shapes ??= new Map(BLANKS.map((b) => [b.name, SHAPES[b.kind](b).nullable()]))).get(name);

/**
 * Reads what was typed in the sheet's blanks: what is absent stays absent (unchanged), null, a blank text and an empty list
 * become null (erased). What is no blank of the sheet is left out.
 * @returns the values, and every fault; with a fault the values are not to be kept
 */
export function readValues(given: Readonly<Record<string, unknown>>): { values: SheetValues; faults: Fault[] } {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const blank of BLANKS) {
    const value = given[blank.name];
    if (value === undefined) continue;
    const read = shapeOf(blank.name)!.safeParse(value);
    if (read.success) values[blank.name] = read.data;
    else {
      const code = read.error.issues[0]!.message;
      faults.push({ name: blank.name, code, message: MESSAGES[code]!(blank) });
    }
  }
  return { values: values as SheetValues, faults };
}

/** The values of a sheet, every blank named, empty ones null. */
export const valuesOf = (sheet: SheetValues): SheetValues =>
  Object.fromEntries(BLANKS.map(({ name }) => [name, (sheet as Record<string, unknown>)[name] ?? null])) as SheetValues;
