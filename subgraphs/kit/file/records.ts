import { FileError } from './file-error.ts';

/** One record of the file as text: one line, or several when a quoted cell holds line ends. */
export interface RawRecord {
  readonly text: string;
  /** A quote opens and is never closed within the limits below: the text is the opening line alone. */
  readonly broken: boolean;
}

/** A quoted cell may run over this many lines; beyond, the quote was most likely never closed. */
const MAX_LINES = 100;
const MAX_CHARACTERS = 65_536;
/** A "line" longer than this is not one: no partner's row comes near. */
const MAX_LINE = 1_048_576;

/**
 * Cuts text into CSV records, holding one record at a time. A quote that is never closed costs its own line only: reading
 * takes up again at the next line, whereas a parser of the whole stream would swallow every row up to the next quote.
 *
 * @param delimiterOf tells the delimiter; asked with the first line that is not blank (the header).
 * @throws FileError FILE_LINE_TOO_LONG when there is no line end within a million characters.
 */
export async function* records(text: AsyncIterable<string>, delimiterOf: (header: string) => string): AsyncGenerator<RawRecord> {
  let delimiter = '';
  /** Lines read but not given yet: several only while a quote is open. `again` are lines to read anew after a broken one. */
  let open: string[] = [];
  let size = 0;

  function* feed(first: string): Generator<RawRecord> {
    const again = [first];
    for (let line = again.pop(); line !== undefined; line = again.pop()) {
      if (!delimiter && line.trim()) delimiter = delimiterOf(line);
      const state = quoteState(line, delimiter, open.length > 0);
      open.push(line);
      size += line.length;
      if (state === 'closed') {
        yield { text: open.join('\n'), broken: false };
        open = [];
        size = 0;
      } else if (open.length > 1 && (state === 'misplaced' || open.length > MAX_LINES || size > MAX_CHARACTERS)) {
        yield* giveUp(again);
      } else if (state === 'misplaced') {
        yield { text: line, broken: true };
        open = [];
        size = 0;
      }
    }
  }

  function* giveUp(again: string[]): Generator<RawRecord> {
    const [alone = '', ...later] = open;
    open = [];
    size = 0;
    again.push(...later.reverse());
    yield { text: alone, broken: true };
  }

  for await (const line of lines(text)) yield* feed(line);
  while (open.length > 0) {
    const again: string[] = [];
    yield* giveUp(again);
    for (const line of again.reverse()) yield* feed(line);
  }
}

/** Lines without their LF; a CR before it goes too unless it stands inside a quoted cell, where csv-parse keeps it. */
async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > MAX_LINE) {
      throw new FileError('FILE_LINE_TOO_LONG', 'Une ligne du fichier dépasse un million de caractères : vérifiez que c’est bien un CSV, avec une personne par ligne.');
    }
    yield* parts;
  }
  if (rest) yield rest;
}

/**
 * Where a line leaves us: outside any quote, inside one, or with a quote that closes elsewhere than at the edge of its cell.
 * A quote opens only as the first character of a cell, and is doubled to stand for itself.
 */
function quoteState(line: string, delimiter: string, inside: boolean): 'closed' | 'open' | 'misplaced' {
  if (!line.includes('"')) return inside ? 'open' : 'closed';
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  let quoted = inside;
  let cellStart = !inside;
  for (let at = 0; at < end; at++) {
    const character = line[at];
    if (quoted) {
      if (character !== '"') continue;
      if (line[at + 1] === '"') at++;
      else if (at + 1 === end || line[at + 1] === delimiter) quoted = false;
      else return 'misplaced';
    } else if (character === '"') {
      if (!cellStart) return 'misplaced';
      quoted = true;
    }
    cellStart = !quoted && character === delimiter;
  }
  return quoted ? 'open' : 'closed';
}
