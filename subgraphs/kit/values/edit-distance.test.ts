import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistanceAtMostOne } from './edit-distance.ts';

test.each([
  ['renard', 'renard', true], ['renard', 'reanrd', true], ['renard', 'renar', true], ['renard', 'rrenard', true], ['renard', 'benard', true],
  ['renard', 'renardes', false], ['renard', 'ranerd', false], ['renard', 'erneard', false], ['ab', 'ba', true], ['abx', 'cax', false], ['', 'a', true], ['', '', true], ['', 'ab', false],
])('%j and %j are one slip apart: %s', (a, b, near) => {
  expect(editDistanceAtMostOne(a, b)).toBe(near);
});

test('any one slip is seen, from both sides', () => {
  const word = fc.string({ minLength: 2, maxLength: 12 });
  fc.assert(fc.property(word, fc.nat(), fc.constantFrom('x', 'é', '-'), fc.constantFrom('add', 'drop', 'change', 'exchange'), (text, n, letter, slip) => {
    const letters = [...text];
    const at = n % (letters.length - 1 || 1);
    if (slip === 'add') letters.splice(at, 0, letter);
    if (slip === 'drop') letters.splice(at, 1);
    if (slip === 'change') letters.splice(at, 1, letter);
    if (slip === 'exchange') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
    expect(editDistanceAtMostOne(text, letters.join(''))).toBe(true);
    expect(editDistanceAtMostOne(letters.join(''), text)).toBe(true);
  }));
});
