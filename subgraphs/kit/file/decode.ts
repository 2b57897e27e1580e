import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { FileError } from './file-error.ts';
import { sequenceLength, unfinishedTail, weigh } from './utf8.ts';

/** How many bytes, from the first one that is not ASCII, decide the encoding of the file. */
const WINDOW = 65_536;

const BOM = [0xef, 0xbb, 0xbf];

const EMPTY = Buffer.alloc(0);

const cp1252 = (bytes: Buffer): string => iconv.decode(bytes, 'win1252', { stripBOM: false });

/** UTF-8, where a byte that cannot be UTF-8 is read as CP1252: one cell pasted from an old software harms nobody else. */
function repairedUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length <= 0) {
      text += bytes.toString('utf8', from, at) + cp1252(bytes.subarray(at, at + 1));
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + bytes.toString('utf8', from);
}

const startsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** Looks at the first four bytes for what people send instead of a CSV. */
function refuseOtherFormats(head: Buffer): void {
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new FileError('FILE_NOT_CSV', 'Ce fichier est un classeur (Excel, LibreOffice), pas un CSV : enregistrez-le au format « CSV UTF-8 » puis renvoyez-le.');
  }
  if (head.subarray(0, 4).includes(0)) {
    throw new FileError('FILE_NOT_CSV', 'Ce fichier n’est pas un texte lisible (UTF-16 ou binaire) : enregistrez-le au format « CSV UTF-8 » puis renvoyez-le.');
  }
}

/**
 * Turns the bytes of a partner's file into text: UTF-8 with or without BOM, or CP1252. Holds at most 64 KiB.
 *
 * One pass cannot see the whole file, and a first invalid byte says little: it is the rule in a CP1252 file and an accident in
 * a UTF-8 one. So ASCII passes as it comes; the first other byte, however late, opens a window of 64 KiB in which the majority
 * decides for the rest of the file. A UTF-8 file keeps its accents although one cell is CP1252 (that byte alone is read as
 * CP1252), and in a CP1252 file a pair such as « É » that happens to look like UTF-8 stays what it is. The choice depends on
 * byte positions only, never on how the bytes were cut into chunks.
 *
 * @throws FileError FILE_NOT_CSV for a workbook, UTF-16 or other binary content.
 */
export async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Buffer = EMPTY;
  let encoding: 'unknown' | 'utf8' | 'cp1252' = 'unknown';
  let started = false;

  const take = (end: boolean): string => {
    if (encoding === 'unknown') {
      const verdict = judge(held, end);
      if (verdict === 'ascii') {
        const text = held.toString('latin1');
        held = EMPTY;
        return text;
      }
      if (verdict === 'wait') return '';
      encoding = verdict;
    }
    const keep = encoding === 'utf8' && !end ? unfinishedTail(held) : 0;
    const ready = held.subarray(0, held.length - keep);
    held = held.subarray(held.length - keep);
    return encoding === 'utf8' ? repairedUtf8(ready) : cp1252(ready);
  };

  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    held = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    if (!started) {
      if (held.length < 4) continue;
      started = true;
      refuseOtherFormats(held);
      if (startsWith(held, ...BOM)) {
        encoding = 'utf8';
        held = held.subarray(3);
      }
    }
    const text = take(false);
    if (text) yield text;
  }
  if (!started && startsWith(held, ...BOM)) held = held.subarray(3);
  const rest = take(true);
  if (rest) yield rest;
}

/** ASCII so far, not enough seen yet, or what the window says. */
function judge(held: Buffer, end: boolean): 'ascii' | 'wait' | 'utf8' | 'cp1252' {
  if (isAscii(held)) return 'ascii';
  const first = held.findIndex((byte) => byte >= 0x80);
  const window = held.subarray(first, first + WINDOW);
  if (window.length < WINDOW && !end) return 'wait';
  const { sequences, strays } = weigh(window);
  return sequences >= strays ? 'utf8' : 'cp1252';
}
