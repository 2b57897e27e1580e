/** The 23 letters of the Éducation nationale's keys: neither I, O nor Q, which read as digits. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * The key letter that ends a UAI or an INE-BEA.
 * @param digits the number before the key, digits only
 */
export function keyLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length);
}
