import { keyLetter } from './key-letter.ts';

/** How a UAI was mended: `SPACES` (around or inside) or `LOWER_CASE` (key letter typed small). */
export type UaiFlag = 'SPACES' | 'LOWER_CASE';

/**
 * Reads a UAI (formerly RNE): 7 digits and a key letter.
 * @returns the UAI in capitals and what had to be mended, or null when the form or the key is wrong
 */
export function parseUai(text: string): { uai: string; flags: UaiFlag[] } | null {
  const flags: UaiFlag[] = [];
  const packed = text.replace(/\s/g, '');
  if (packed !== text) flags.push('SPACES');
  const uai = packed.toUpperCase();
  if (uai !== packed) flags.push('LOWER_CASE');
  if (!/^\d{7}[A-Z]$/.test(uai) || uai.charAt(7) !== keyLetter(uai.slice(0, 7))) return null;
  return { uai, flags };
}

// The UAI kept the numbers of the old départements and territories where the COG has new codes.
const OWN_NUMBERS: Record<string, string> = { '620': '2A', '720': '2B', '983': '988', '984': '987' };

/**
 * The département (or overseas territory) of a UAI, as a COG code: `01`, `2A`, `974`.
 * @param uai a UAI as `parseUai` gives it
 * @returns null when its first three digits name no département (099: schools abroad)
 */
export function departementOfUai(uai: string): string | null {
  const number = uai.slice(0, 3);
  const own = OWN_NUMBERS[number];
  if (own !== undefined) return own;
  if (/^97[1-8]$|^98[6-8]$/.test(number)) return number;
  const mainland = /^0(\d\d)$/.exec(number)?.[1];
  return mainland !== undefined && /^(0[1-9]|[1-8]\d|9[0-5])$/.test(mainland) && mainland !== '20' ? mainland : null;
}
