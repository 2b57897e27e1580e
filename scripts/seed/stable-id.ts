import { createHash } from 'node:crypto';

/** An id that the same words always give (UUID version 8): loading twice makes nothing twice. */
export function stableId(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
