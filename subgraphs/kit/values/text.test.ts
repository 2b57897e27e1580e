import { expect, test } from 'vitest';
import { freeText } from './text.ts';

test('3.2: a free text that holds a NIR is refused', () => {
  const read = freeText(100);
  expect(read('sécu 1 85 05 78 006 084 36')).toMatchObject({ refused: 'NIR_REFUSED' });
  expect(read('185057800\u00006084')).toMatchObject({ refused: 'NIR_REFUSED' });
});

test('a text is limited in characters, counted after trimming', () => {
  expect(freeText(3)('  été\n')).toEqual({ text: 'été' });
  expect(freeText(3)('😀😀😀')).toEqual({ text: '😀😀😀' });
  expect(freeText(3)('étés')).toMatchObject({ refused: 'TEXT_TOO_LONG' });
});

test('line ends become one kind and control characters go, tabs stay', () => {
  expect(freeText(20)('a\r\nb\rc\td\u0000e')).toEqual({ text: 'a\nb\nc\tde' });
});

test('a refusal never repeats the text', () => {
  expect(JSON.stringify(freeText(500)('n° 1850578006084'))).not.toContain('1850578006084');
});
