import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIne } from './ine.ts';

test.each([
  ['0494004062M', '0494004062M', 'BEA'], [' 0494 004 062 m', '0494004062M', 'BEA'], ['1234D00001Z', '1234D00001Z', 'BEA'],
  ['633531020CK', '633531020CK', 'RNIE'], ['1234A12345Z', '1234A12345Z', 'INA'],
])('4.1 INE: %j is read as %s, %s', (text, ine, kind) => {
  expect(parseIne(text)).toEqual({ ine, kind });
});

test.each(['0494004062N', '494004062M', '04940040621', 'A494004062M', '1234B12345Z', ''])('4.1 INE: %j is refused', (text) => {
  expect(parseIne(text)).toBeNull();
});

test('4.1 INE-RNIE has no published key: any two letters pass', () => {
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), letter, letter, (n, a, b) => {
    expect(parseIne(String(n).padStart(9, '0') + a + b)?.kind).toBe('RNIE');
  }));
});
