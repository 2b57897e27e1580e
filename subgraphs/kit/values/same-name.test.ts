import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameName } from './same-name.ts';

type Names = [familyA: string, givenA: string, familyB: string, givenB: string];
const rows: [Names, string, string[]][] = [
  [['Lefèvre', 'Françoise-Véronique', 'LEFEVRE', 'FRANCOISE VERONIQUE'], 'SAME', []],
  [['Le Gall', 'Jean-Luc', 'LEGALL', 'Jeanluc'], 'SAME', []],
  [['Moreau', 'Paul', 'PAUL', 'Moreau'], 'COMPATIBLE', ['SWAPPED']],
  [['Vidal', 'Daniel-Thomas', 'VIDAL', 'Daniel'], 'COMPATIBLE', ['GIVEN_SECOND_NAME']],
  [['Martin-Charpentier', 'Charles', 'MARTIN', 'Charles'], 'COMPATIBLE', ['FAMILY_COMPOUND_CUT']],
  [['Martin-Charpentier', 'Charles', 'Charpentier', 'Charles'], 'COMPATIBLE', ['FAMILY_COMPOUND_CUT']],
  [['Martin-Charpentier', 'Charles', 'CHARPENTIER MARTIN', 'Charles'], 'COMPATIBLE', ['FAMILY_REORDERED']],
  [['Martin-Charpentier', 'Charles', 'Charles', 'MARTIN'], 'COMPATIBLE', ['SWAPPED', 'FAMILY_COMPOUND_CUT']],
  [['de la Tour', 'Zoé', 'Tour', 'Zoé'], 'COMPATIBLE', ['FAMILY_COMPOUND_CUT']],
  [['de la Tour', 'Zoé', 'de la', 'Zoé'], 'DIFFERENT', ['FAMILY_DIFFERENT']],
  [['Renard', 'Florence', 'Reanrd', 'Florence'], 'DIFFERENT', ['FAMILY_TYPING_SLIP']],
  [['Renard', 'Mila', 'Renard', 'Lila'], 'DIFFERENT', ['GIVEN_TYPING_SLIP']],
  [['Renard', 'Léa', 'Renard', 'Léo'], 'DIFFERENT', ['GIVEN_DIFFERENT']],
  [['Laurent', 'Roger', 'ROGER', 'Lauernt'], 'DIFFERENT', ['SWAPPED', 'FAMILY_TYPING_SLIP']],
  [['Vidal', 'Daniel Thomas', 'Vidal', 'Daniel Paul'], 'DIFFERENT', ['GIVEN_DIFFERENT']],
  [['Vidal', 'Daniel', 'Roux', 'Jeanne'], 'DIFFERENT', ['FAMILY_DIFFERENT', 'GIVEN_DIFFERENT']],
  [['Vidal', '', 'Vidal', '-'], 'DIFFERENT', ['MISSING']],
];

test.each(rows)('A09: %j is %s %j', (names, result, evidence) => {
  expect(sameName(...names)).toEqual({ result, evidence });
});

const name = fc.array(fc.constantFrom('Martin', 'Léa', 'de', 'Petit', 'Le', 'Paul', 'Daniel', 'Mila', 'Lila'), { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));

test('A09: the order of the two persons changes nothing', () => {
  fc.assert(fc.property(name, name, name, name, (familyA, givenA, familyB, givenB) => {
    expect(sameName(familyA, givenA, familyB, givenB)).toEqual(sameName(familyB, givenB, familyA, givenA));
  }), { numRuns: 2000 });
});

test('A09: case and hyphens never part a person from itself, nor does swapping the fields', () => {
  fc.assert(fc.property(name, name, (family, given) => {
    expect(sameName(family, given, family.toUpperCase(), given.replaceAll('-', ' ')).result).toBe('SAME');
    expect(sameName(family, given, given, family).result).not.toBe('DIFFERENT');
  }));
});
