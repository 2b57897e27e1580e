import { keyLetter } from '@passerelle/kit/values/key-letter';
import type { Random } from './random.ts';

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join('');

/** A UAI with its key, of a school that does not exist: the numbers of a département above 9000 are not given. */
export function inventedUai(departement: string, number: number): string {
  const body = departement.padStart(3, '0') + String(9000 + number);
  return body + keyLetter(body);
}

/** An INE: the form in use since 2018 (nine digits, two letters, no published key), else the older one with its key. */
export function inventedIne(random: Random): string {
  if (random.chance(0.6)) return digits(random, 9) + random.pick([...'ABCDEFGHJK']) + random.pick([...'ABCDEFGHJK']);
  const body = digits(random, 10);
  return body + keyLetter(body);
}

/** A mobile among the numbers that ARCEP keeps for fiction (06 39 98 xx xx): ten digits. Ten thousand exist, so large files share some. */
export const mobile = (random: Random): string => `063998${digits(random, 4)}`;

/** A landline of the fiction ranges (ten digits): 03 53 01 in the north, 05 36 49 in the south-west. */
export const landline = (random: Random, departement: string): string =>
  (departement === '59' || departement === '62' ? '035301' : '053649') + digits(random, 4);

/** A phone as people type it: E.164, pairs with dots or with spaces, or ten digits. */
export function typedPhone(random: Random, phone: string): string {
  const pairs = phone.match(/../g) ?? [];
  return random.pick([phone, pairs.join('.'), pairs.join(' '), `+33${phone.slice(1)}`]);
}
