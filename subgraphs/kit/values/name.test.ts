import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameTokens, normaliseName } from './name.ts';

test.each([
  ['Lefèvre', 'lefevre'], ['  MARIE–ODILE ', 'marie odile'], ["d’Angelo  de la Tour", 'd angelo de la tour'], ["N'DIAYE", 'n diaye'],
  ['Cœur Læticia', 'coeur laeticia'], ['ŒUVRE', 'oeuvre'], ['Jean.Luc', 'jean luc'], ['Françoise-Véronique', 'francoise veronique'],
  ['İsmail', 'ismail'], ['ﬁlippa', 'filippa'], ['Straße', 'strasse'], ['', ''], [' - ', ''],
])('%j is %j', (text, name) => {
  expect(normaliseName(text)).toBe(name);
});

test('normalising is done once and for all, and composed or decomposed accents are equal', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
    const name = normaliseName(text);
    expect(normaliseName(name)).toBe(name);
    expect(normaliseName(text.normalize('NFD'))).toBe(normaliseName(text.normalize('NFC')));
  }));
});

test('tokens are the same in any order', () => {
  expect(nameTokens('Martin-Charpentier')).toEqual(['charpentier', 'martin']);
  expect(nameTokens('CHARPENTIER MARTIN')).toEqual(['charpentier', 'martin']);
  expect(nameTokens(' ')).toEqual([]);
});
