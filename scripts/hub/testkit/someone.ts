import { createHash } from 'node:crypto';
import { addDays } from '@passerelle/kit/values/date';

/**
 * Who a number stands for: somebody of 17 to 22 like nobody else, so that the register makes one youth of each and doubts none.
 * @param n from 0
 */
export function someone(n: number): { familyName: string; givenName: string; birthDate: string } {
  const letters = createHash('sha256').update(String(n)).digest('hex').replaceAll(/\d/g, (d) => 'ghijklmnop'[Number(d)]!);
  return { familyName: letters.slice(0, 12).toUpperCase(), givenName: `${letters[12]!.toUpperCase()}${letters.slice(13, 22)}`, birthDate: addDays('2004-01-01', (n * 7) % 1_800) };
}
