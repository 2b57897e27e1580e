import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsNir } from './nir.ts';
import { keyLetter } from './key-letter.ts';
import { luhn } from './luhn.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');
const number = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(number(0, 9), { minLength: length, maxLength: length }).map((all) => all.join(''));

const month = fc.oneof(number(1, 12), number(20, 42), number(50, 99)).map(two);
const place = fc.oneof(number(1, 99).map(two), fc.constantFrom('2A', '2B', '97', '98', '99'));
/** Sex, year, month, département, commune, order: the six groups of an invented NIR. */
const nir = fc.tuple(
  fc.constantFrom('1', '2', '3', '4', '7', '8'), number(0, 99).map(two), month, place,
  number(1, 999).map(three), number(1, 999).map(three),
);
function keyOf(groups: string[]): string {
  const body = groups.join('').replace('2A', '19').replace('2B', '18');
  return two(Number(97n - (BigInt(body) % 97n)));
}
const separator = fc.constantFrom('', ' ', '.', '-', ' - ', '\u00a0', '\u202f', '–', '\t');
const around = fc.constantFrom(['', ''], ['NIR ', ' merci'], ['n°', ', né le 12/03/2009'], ['tél. 06 12 34 56 78 sécu ', '.'], ['secu:', '\nvoir']);

test('4.1 NIR: 13 digits are found in any text, whatever separates the groups', () => {
  fc.assert(fc.property(nir, separator, around, (groups, gap, [before, after]) => {
    expect(holdsNir(before + groups.join(gap) + after)).toBe(true);
  }), { numRuns: 1000 });
});

test('4.1 NIR: 15 digits with a valid key are found, whatever separates the groups', () => {
  fc.assert(fc.property(nir, separator, around, (groups, gap, [before, after]) => {
    expect(holdsNir(before + [...groups, keyOf(groups)].join(gap) + after)).toBe(true);
  }), { numRuns: 1000 });
});

test('4.1 NIR: 15 digits in one piece with a wrong key are none', () => {
  fc.assert(fc.property(nir, number(1, 97).map(two), (groups, key) => {
    fc.pre(key !== keyOf(groups));
    expect(holdsNir(groups.join('') + key)).toBe(false);
  }));
});

test('4.1 NIR: 15 digits in one piece with a valid key are refused even when no month or place fits', () => {
  fc.assert(fc.property(number(1, 9), fc.constantFrom('8500', '8515', '8545'), digits(8), (sex, birth, rest) => {
    const body = `${sex}${birth}${rest}`;
    expect(holdsNir(`n° ${body}${keyOf([body])}`)).toBe(true);
  }));
});

test.each([
  ['public example', '269054958815780'], ['in one piece', '185057800608491'], ['in groups', '1 85 05 78 006 084 91'], ['Corsica 2A', '185052A00408495'], ['order and key together', '1 85 05 2A 004 08495'],
  ['lower case', '185052a004084'], ['digits starting with 00 inside', '1.00.53.07.001.001.11'], ['wrong key but a NIR’s own groups', '1 85 05 78 006 084 37'],
  ['cut in pairs', '18 50 57 80 06 08 49 1'], ['cut in threes', '185 057 800 608 4'], ['digit by digit', '1 8 5 0 5 7 8 0 0 6 0 8 4'],
  ['full-width digits', '１８５０５７８００６０８４'], ['zero-width spaces', '185\u200b0578\u200b006084'], ['stuck to a word', 'NIR1850578006084Roubaix'],
  ['after another number', '12 1 1 85 05 78 006 084'], ['key apart', '1850578006084 / 91'], ['after a foreign phone', '+225 07 01 23 45 67 1850578006084'],
  ['month 20–42', '2912578006084'], ['month 50–99', '2917578006084'], ['overseas', '2850597411084'], ['born abroad', '2850599351084'],
])('4.1 NIR: found (%s)', (_, text) => {
  expect(holdsNir(text)).toBe(true);
});

test.each([
  ['month 13', '1851378006084'], ['month 00', '1850078006084'], ['sex 9', '9850578006084'], ['département 00', '1850500006084'],
  ['12 digits', '185057800608'], ['14 digits', '18505780060841'], ['16 digits', '1850578006084361'],
  ['a foreign phone of 13 digits', '+2250701234567'], ['the same with 00', '00225 07 01 23 45 67'], ['German phone', '+49 1512 3456789'],
  ['IBAN', 'FR76 3000 6000 0112 3456 7890 189'], ['card', '4970 1012 3456 7890'], ['room and phone', 'poste 212 0612345678'],
  ['coordinates', '3.162834, 50.692705'], ['coordinates, long', '2.361234567890'], ['list item and SIRET', '1. 35600000000048'], ['SIREN NIC', '356 000 000 00048'],
  ['moment', '2026-10-31T23:59:59.123456+02:00'], ['packed moment', '20261031235959'], ['nothing', ''],
])('4.1 NIR: not found (%s)', (_, text) => {
  expect(holdsNir(text)).toBe(false);
});

test('4.1 NIR: French phones are none, in any spelling, two of them, or after a postcode', () => {
  const phone = fc.tuple(number(1, 9), digits(8), fc.constantFrom('', ' ', '.', '-'), fc.constantFrom('0', '+33', '0033', '+33 (0)', '+262 '))
    .map(([first, rest, gap, prefix]) => [`${prefix}${first}`, ...(rest.match(/../g) ?? [])].join(gap));
  const postcode = number(1000, 98_999).map((n) => String(n).padStart(5, '0'));
  fc.assert(fc.property(phone, phone, postcode, fc.constantFrom(' ', ' / ', ', ', ' ou '), (one, other, code, gap) => {
    expect(holdsNir(`${one}${gap}${other}`)).toBe(false);
    expect(holdsNir(`12 rue Pasteur ${code} ${one}`)).toBe(false);
  }), { numRuns: 2000 });
});

test('4.1 NIR: SIRET, INE, UUID and dates are none', () => {
  const siret = digits(13).map((n) => n + [...'0123456789'].find((last) => luhn(n + last)));
  const ine = fc.oneof(digits(10).map((n) => n + keyLetter(n)), digits(9).map((n) => `${n}HK`));
  const day = fc.tuple(number(1, 28).map(two), number(1, 12).map(two), number(1990, 2030).map(String));
  fc.assert(fc.property(siret, ine, fc.uuid(), day, (number14, student, uuid, [d, m, y]) => {
    expect(holdsNir(`${number14}, ${number14.slice(0, 9)} ${number14.slice(9)}`)).toBe(false);
    expect(holdsNir(`1 ${number14}`)).toBe(false);
    expect(holdsNir(`INE ${student} du ${d}/${m}/${y} au ${y}-${m}-${d} ${d}.${m}.${y}`)).toBe(false);
    expect(holdsNir(`${uuid} ${uuid.replaceAll('-', 'a')}`)).toBe(false);
  }), { numRuns: 2000 });
});

test('4.1 NIR: a UUID whose groups end in 13 digits is none', () => {
  expect(holdsNir('0190a3c4-1234-7abc-8bc1-850578006084')).toBe(false);
});

test('a long hostile text is scanned in well under a second', () => {
  const start = performance.now();
  for (const piece of ['1', '1 ', '+1 ', '1 85 05 78 006 0 ', 'a1-', '00 ']) holdsNir(piece.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(3000);
});
