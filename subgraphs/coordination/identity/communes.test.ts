import { expect, test } from 'vitest';
import { communeCode } from './communes.ts';

test.each([
  ['Roubaix', '59100', '59512'], ['ROUBAIX', null, '59512'], ['st-saulve', '59880', '59544'], ['Calais', null, '62193'], ['Méteren', '59270', '59401'],
])('D04: %s %s is commune %s', (name, postcode, code) => expect(communeCode(name, postcode)).toBe(code));

test('D04: a name that several communes bear is not guessed without its postcode', () => {
  expect(communeCode('Saint-Saulve', null)).not.toBeNull();
  expect(communeCode('Sainte-Colombe', null)).toBeNull();
  expect(communeCode('Nulle-Part-sur-Rien', '59100')).toBeNull();
});
