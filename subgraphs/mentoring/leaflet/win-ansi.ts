const KNOWN = new Set(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i)).slice(32));

/** What a letter without a place in the PDF's own fonts is written with. */
const LIKE: Readonly<Record<string, string>> = { '\u2011': '-', '\u2010': '-', '\u2212': '-', '\u202F': '\u00A0', '\u2009': ' ', '\u2192': '>', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' };

/**
 * A text as the fonts that every PDF reader has can show it (Windows-1252, which holds all of French): another letter loses its
 * accent, another sign becomes `?`.
 */
export const winAnsi = (text: string): string => [...text.normalize('NFC')].map((c) => {
  if (KNOWN.has(c)) return c;
  if (LIKE[c]) return LIKE[c];
  const plain = c.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain && [...plain].every((p) => KNOWN.has(p)) ? plain : '?';
}).join('');
