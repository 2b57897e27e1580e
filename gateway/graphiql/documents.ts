/** A whole document found in an answer. */
export interface AnswerDocument {
  /** Where it was: `dropoutCase.interviewSheet.printable`. */
  readonly path: string;
  /** A page to print, a table to keep, or a PDF (in base64). */
  readonly kind: 'page' | 'table' | 'pdf';
  readonly text: string;
}

const PAGE = /^\s*<!doctype html/i;
/** Fields that give CSV say so in their name. */
const TABLE = /csv$/i;
/** « %PDF- » in base64. */
const PDF = /^JVBERi0/;

/** The pages and tables that an answer holds, in its order. */
export function documentsOf(value: unknown, path: readonly string[] = []): AnswerDocument[] {
  const name = path.join('.');
  if (typeof value === 'string') {
    if (PAGE.test(value)) return [{ path: name, kind: 'page', text: value }];
    if (PDF.test(value)) return [{ path: name, kind: 'pdf', text: value }];
    return TABLE.test(path.at(-1) ?? '') && value.includes('\n') ? [{ path: name, kind: 'table', text: value }] : [];
  }
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => documentsOf(inner, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]));
}
