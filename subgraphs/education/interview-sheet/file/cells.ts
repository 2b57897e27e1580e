import type { Blank } from '../fields.ts';

/** What a spreadsheet may run as a formula, and what this protection has put before it already. */
const RISKY = /^'*[=+\-@\t\r＝＋－＠]/;
const PROTECTED = /^'+[=+\-@\t\r＝＋－＠]/;
const BETWEEN = ' | ';

/**
 * A text as a cell: an apostrophe before what a spreadsheet would run. One more is put before apostrophes that stand before
 * such a character, so that each text comes back as it was (the kit's own protection may lose one: it is for files that only leave).
 */
export const protect = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
/** The text of a cell, without the apostrophe that `protect` has put. */
export const unprotect = (cell: string): string => (PROTECTED.test(cell) ? cell.slice(1) : cell);

/** The header of a blank's column, e.g. `C12 Courrier envoyé le`. */
export const headerOf = ({ row, label }: Blank): string => `${row} ${label}`;

/** A value as a cell: days AAAA-MM-JJ, boxes oui or non, codes with bars between. */
export function cellOf({ kind }: Blank, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'box') return value === true ? 'oui' : 'non';
  if (kind === 'boxes') return (value as string[]).join(BETWEEN);
  return kind === 'text' ? protect(value as string) : (value as string);
}

/** The value of a cell; an empty one is null. What cannot be read stays as it is, for readValues to say. */
export function valueOf({ kind }: Blank, cell: string): unknown {
  if (kind === 'text') return unprotect(cell) || null;
  const typed = cell.trim();
  if (!typed) return null;
  if (kind === 'box') return { oui: true, non: false }[typed.toLowerCase()] ?? typed;
  return kind === 'boxes' ? typed.split(/\s*\|\s*/) : typed;
}
