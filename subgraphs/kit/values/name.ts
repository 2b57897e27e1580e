// Letters that no decomposition separates from their stroke or ligature.
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * A name reduced to what people type alike: lower case, no accents, ligatures opened, and apostrophes, hyphens, dots
 * and spaces all one space. Particles stay.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name, normalised and in alphabetical order: the same for `Martin-Petit` and `PETIT MARTIN`. */
export function nameTokens(text: string): string[] {
  return normaliseName(text).split(' ').filter((word) => word !== '').sort();
}
