/**
 * One thing wrong with one row of a partner's file.
 * `line`: 1 = first data line (the header is not counted, a cell holding line ends counts once).
 * `column`: the header as the sender spelt it, or null when the whole row is concerned.
 * `code`: stable, for programs. `message`: French, for the sender, says what to do; never quotes a person's data.
 */
export interface RowError {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** Codes that reading itself can give; each importer adds its own for the meaning of cells. */
export const ROW_TOO_SHORT = 'ROW_TOO_SHORT';
export const ROW_TOO_LONG = 'ROW_TOO_LONG';
export const ROW_BROKEN_QUOTES = 'ROW_BROKEN_QUOTES';
export const ROW_UNREADABLE = 'ROW_UNREADABLE';

const cells = (n: number): string => (n > 1 ? `${n} cellules` : `${n} cellule`);

/** The row has fewer or more cells than the header. */
export function wrongCellCount(line: number, found: number, expected: number): RowError {
  const short = found < expected;
  const message = short
    ? `La ligne a ${cells(found)} pour ${expected} colonnes : complétez les séparateurs manquants puis renvoyez la ligne.`
    : `La ligne a ${cells(found)} pour ${expected} colonnes : mettez entre guillemets la cellule qui contient le séparateur puis renvoyez la ligne.`;
  return { line, column: null, code: short ? ROW_TOO_SHORT : ROW_TOO_LONG, message };
}

/** A quote is never closed, or is not at the edge of its cell. */
export function brokenQuotes(line: number): RowError {
  return {
    line,
    column: null,
    code: ROW_BROKEN_QUOTES,
    message: 'Les guillemets de la ligne sont mal fermés : fermez-les, ou doublez ceux qui font partie du texte, puis renvoyez la ligne.',
  };
}

/** The row holds a NUL character, which no text has and PostgreSQL refuses. */
export function unreadable(line: number): RowError {
  return {
    line,
    column: null,
    code: ROW_UNREADABLE,
    message: 'La ligne contient un caractère illisible (NUL) : ressaisissez la cellule concernée puis renvoyez la ligne.',
  };
}
