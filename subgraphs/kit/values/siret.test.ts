import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAntenneSiret, parseSiren, parseSiret } from './siret.ts';

test.each(['33405590200053', '19672198900040', '81743928200010', '79026100000000', '334 055 902 00053', ' 334.055.902-00053 '])('4.1 SIRET: %j is read', (text) => {
  expect(parseSiret(text)).toBe(text.replace(/\D/g, ''));
});

test.each(['33405590200054', '3340559020005', '334055902000530', '3340559020005A', '00000000000000', ''])('4.1 SIRET: %j is refused', (text) => {
  expect(parseSiret(text)).toBeNull();
});

test('4.1 SIRET La Poste: the sum of the digits is a multiple of 5, Luhn for the head office only', () => {
  expect(parseSiret('35600000037209')).toBe('35600000037209');
  expect(parseSiret('35600000000048')).toBe('35600000000048');
  expect(parseSiret('35600000037208')).toBeNull();
});

test('4.1 SIREN: Luhn', () => {
  expect(parseSiren('356 000 000')).toBe('356000000');
  expect(parseSiren('356000001')).toBeNull();
  expect(parseSiren('000000000')).toBeNull();
});

test('4.1 SIRET: one wrong digit is always seen', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
    const digits = [...'33405590200053'];
    digits[at] = String((Number(digits[at]) + shift) % 10);
    expect(parseSiret(digits.join(''))).toBeNull();
  }));
});

test.each([['33405590299901', true], ['33405590200053', false], ['33405590399901', false], ['334055902999', false]])(
  '4.1 SIRET antennes: %s is a made-up one: %s', (text, fake) => expect(isAntenneSiret(text)).toBe(fake),
);
