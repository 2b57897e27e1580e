/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const PROTECTED = /^'[=+\-@\t\r＝＋－＠]/;

/** E.164: a plus and digits only. A spreadsheet can make nothing of it but a number, so it cannot run anything. */
const E164 = /^\+[1-9]\d{5,14}$/;

/**
 * Puts an apostrophe before a cell that a spreadsheet would run as a formula. A phone in E.164 (`+33639980001`) stays as it is:
 * partners' software reads it back, and digits alone are harmless. A plus followed by anything else is escaped, and so are
 * `+33 6…` and negative numbers in text. A cell that is already protected is not protected twice.
 */
export function protectCell(text: string): string {
  return FORMULA.test(text) && !E164.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that protectCell (or a partner's software, for the same reason) has put. */
export function unprotectCell(text: string): string {
  return PROTECTED.test(text) ? text.slice(1) : text;
}
