/**
 * The length of the UTF-8 sequence that starts at `at`: 1 to 4 when it is well formed, 0 when the byte cannot be UTF-8,
 * -1 when the bytes end before one could tell. Follows the table of well-formed sequences of the Unicode standard (3-7).
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k];
    if (next === undefined) return -1;
    // The second byte's range is narrower after four leads: no overlong forms, no surrogates, nothing above U+10FFFF.
    const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < low || next > high) return 0;
  }
  return length;
}

/** How many bytes at the end belong to a sequence that is not complete yet (0 to 3). */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    if (sequenceLength(bytes, bytes.length - back) === -1) return back;
  }
  return 0;
}

/** Counts the well-formed sequences of two bytes or more, and the bytes that are not UTF-8. An unfinished end counts for nothing. */
export function weigh(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length < 0) break;
    if (length > 1) sequences++;
    if (length === 0) strays++;
    at += length || 1;
  }
  return { sequences, strays };
}
