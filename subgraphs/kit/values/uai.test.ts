import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyLetter } from './key-letter.ts';
import { departementOfUai, parseUai } from './uai.ts';

test('4.1 UAI: seven digits and their key pass; every other letter is refused', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (n, letter) => {
    const digits = String(n).padStart(7, '0');
    expect(parseUai(digits + letter) !== null).toBe(letter === keyLetter(digits));
  }));
});

test.each([
  ['0590263R', []], ['0333494u', ['LOWER_CASE']], [' 0590263R\t', ['SPACES']], ['059 0263 r', ['SPACES', 'LOWER_CASE']],
])('4.1 UAI: %j is read and says what was mended', (text, flags) => {
  expect(parseUai(text)).toEqual({ uai: text.replace(/\s/g, '').toUpperCase(), flags });
});

test.each(['0932529Y', '04770677F', '0310007M', '0211162X', '002007X', '0260049L', '0590263', '', '0590263R0590263R'])(
  '4.1 UAI: %j, as really mistyped, is refused', (text) => expect(parseUai(text)).toBeNull(),
);

test.each([
  ['0590263R', '59'], ['0010001W', '01'], ['6200001G', '2A'], ['7200001X', '2B'], ['9740001X', '974'], ['9750001X', '975'],
  ['9760001X', '976'], ['9830001X', '988'], ['9840001X', '987'], ['0990001X', null], ['0200001X', null], ['1300023U', null],
])('4.1 UAI: the département of %s is %s', (uai, departement) => {
  expect(departementOfUai(uai)).toBe(departement);
});
