/** A place in an organisation's changes: opaque to who holds it, good for ever. */
export const cursorAt = (seq: string): string => Buffer.from(`1.${seq}`).toString('base64url');

/** Before the first change. */
export const START = '0';

/**
 * The place that a cursor names.
 * @param text as it was given; empty or absent is the beginning
 * @returns null for what is no cursor of ours
 */
export function placeOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return START;
  if (!/^[\w-]{1,40}$/.test(text)) return null;
  return /^1\.(\d{1,18})$/.exec(Buffer.from(text, 'base64url').toString())?.[1] ?? null;
}
