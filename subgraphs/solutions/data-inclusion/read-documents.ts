/** One document of a file: which one it is (1 for the first), and what it holds; `value` is undefined where it is no JSON. */
export interface Read {
  readonly number: number;
  readonly value: unknown;
  /** The document as it came, for the file of rejects. */
  readonly text: string;
}

/** The file as a whole cannot be read; the message is French and says what to do. */
export class UnreadableFile extends Error {}

/** No structure nor service comes near it: a file without end is not read into memory. */
const LARGEST = 1_000_000;
const [OPEN, CLOSE, LIST, LIST_END, QUOTE, ESCAPE, COMMA] = [...'{}[]"\\,'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number];
const MARK: readonly number[] = [0xef, 0xbb, 0xbf];
const PAGE = /^\{\s*"items"\s*:\s*$/;
const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/**
 * Reads a file of documents as it comes, in memory for one document: a JSON list, JSON Lines, or a page of the data·inclusion
 * API (`{"items": [ … ], "total": …}`). A document that is no JSON is told in its place, and the others are still read.
 * @param bytes UTF-8, with or without a byte order mark
 * @throws UnreadableFile when it is none of the three, is cut short, or holds a document of more than a megabyte
 */
export async function* readDocuments(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Read> {
  const scan = new Scan();
  let number = 0;
  for await (const chunk of bytes) {
    for (const text of scan.take(chunk)) yield { number: ++number, value: parsed(text), text };
  }
  scan.end();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Finds where each document begins and ends, byte by byte: braces outside of texts. */
class Scan {
  private form: 'nothing' | 'list' | 'lines' | 'page' = 'nothing';
  private depth = 0;
  /** Depth between documents: 1 in a page of the API, else 0. */
  private base = 0;
  private inText = false;
  private escaped = false;
  /** The list has ended: nothing more counts. */
  private isOver = false;
  private found = 0;
  private held: Uint8Array[] = [];
  private size = 0;

  *take(chunk: Uint8Array): Generator<string> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (this.depth === this.base) {
        if (byte === OPEN && !this.isOver) { start = i; this.begin(); }
        else this.between(byte);
      } else if (this.inText) this.readText(byte);
      else if (byte === QUOTE) this.inText = true;
      else if (byte === OPEN) this.depth++;
      else if (byte === LIST && this.mayBePage() && PAGE.test(this.text(chunk.subarray(start, i)))) this.page();
      else if (byte === CLOSE && --this.depth === this.base) yield this.whole(chunk.subarray(start, i + 1));
    }
    if (this.depth > this.base) this.hold(chunk.subarray(start));
  }

  /** @throws UnreadableFile for a file cut short, or empty */
  end(): void {
    if (this.form === 'nothing') throw new UnreadableFile('Le fichier est vide. Donnez une liste JSON, ou un document JSON par ligne.');
    if (this.depth > this.base || (this.form !== 'lines' && !this.isOver)) throw new UnreadableFile('Le fichier est coupé avant sa fin. Exportez-le à nouveau, puis recommencez : rien n’a été enregistré.');
  }

  private begin(): void {
    if (this.form === 'nothing') this.form = 'lines';
    this.depth++;
  }

  private readText(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === ESCAPE) this.escaped = true;
    else if (byte === QUOTE) this.inText = false;
  }

  /** What may stand between two documents: blanks, commas in a list, its two ends; what follows the list of a page is passed over. */
  private between(byte: number): void {
    if (isBlank(byte) || (this.isOver && this.form === 'page')) return;
    if (this.form === 'nothing' && MARK.includes(byte)) return;
    if (this.form === 'nothing' && byte === LIST) this.form = 'list';
    else if (byte === LIST_END && this.form !== 'lines' && !this.isOver) this.isOver = true;
    else if (byte !== COMMA || this.form === 'nothing' || this.form === 'lines' || this.isOver) throw new UnreadableFile('Ce fichier n’est ni une liste JSON de documents, ni un document JSON par ligne. Donnez un fichier data·inclusion v1.');
  }

  private mayBePage(): boolean {
    return this.form === 'lines' && this.found === 0 && this.depth === 1;
  }

  private page(): void {
    [this.form, this.base, this.held, this.size] = ['page', 1, [], 0];
  }

  private hold(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > LARGEST) throw new UnreadableFile('Un document du fichier dépasse un mégaoctet. Vérifiez que c’est bien une liste de structures ou de services.');
    // The reader may use its buffer again for the next piece.
    this.held.push(Uint8Array.from(piece));
  }

  private text(last: Uint8Array): string {
    return Buffer.concat([...this.held, last]).toString('utf8');
  }

  private whole(last: Uint8Array): string {
    this.hold(last);
    const text = Buffer.concat(this.held).toString('utf8');
    [this.held, this.size] = [[], 0];
    this.found++;
    return text;
  }
}
