import { editDistanceAtMostOne } from './edit-distance.ts';
import { nameTokens, normaliseName } from './name.ts';

/** What was seen, to be shown to who decides: one code per difference. */
export type NameEvidence =
  | 'SWAPPED'
  | 'GIVEN_SECOND_NAME'
  | 'FAMILY_COMPOUND_CUT'
  | 'FAMILY_REORDERED'
  | 'FAMILY_TYPING_SLIP'
  | 'GIVEN_TYPING_SLIP'
  | 'FAMILY_DIFFERENT'
  | 'GIVEN_DIFFERENT'
  | 'MISSING';

/**
 * `SAME`: equal but for case, accents, hyphens, spaces. `COMPATIBLE`: one of the usual ways to write one person twice
 * (fields swapped, second first name joined, compound surname cut or reordered). `DIFFERENT`: anything else; a mere
 * typing slip stays here and is named in the evidence, since twins too may be one letter apart.
 */
export type NameComparison = { result: 'SAME' | 'COMPATIBLE' | 'DIFFERENT'; evidence: NameEvidence[] };

const PARTICLES = new Set(['d', 'de', 'du', 'des', 'l', 'la', 'le', 'les', 'el', 'al', 'ben', 'van', 'von', 'der', 'den']);
const SLIP = 100;
const FAR = 10_000;

const glued = (name: string): string => normaliseName(name).replaceAll(' ', '');

/** A name that differs outweighs any slips, a slip outweighs any usual way of writing. */
function distance(evidence: NameEvidence[]): number {
  const weight = (e: NameEvidence): number => (e.endsWith('_DIFFERENT') ? FAR : e.endsWith('_SLIP') ? SLIP : 1);
  return evidence.reduce((sum, e) => sum + weight(e), 0);
}

const byText = (x: NameEvidence[], y: NameEvidence[]): number => (x.join() < y.join() ? -1 : 1);

function byLength(a: string, b: string): [short: string[], long: string[]] {
  const [x, y] = [normaliseName(a).split(' '), normaliseName(b).split(' ')];
  return x.length <= y.length ? [x, y] : [y, x];
}

/** Short names are too near one another for a slip to mean anything (Léa, Léo). */
function isSlip(a: string, b: string): boolean {
  return Math.min(glued(a).length, glued(b).length) >= 4 && editDistanceAtMostOne(glued(a), glued(b));
}

function compareGiven(a: string, b: string): NameEvidence[] {
  if (glued(a) === glued(b)) return [];
  const [short, long] = byLength(a, b);
  if (short.every((word, i) => word === long[i])) return ['GIVEN_SECOND_NAME'];
  if (isSlip(a, b)) return ['GIVEN_TYPING_SLIP'];
  const start = long.slice(0, short.length).join(' ');
  return isSlip(short.join(' '), start) ? ['GIVEN_SECOND_NAME', 'GIVEN_TYPING_SLIP'] : ['GIVEN_DIFFERENT'];
}

function compareFamily(a: string, b: string): NameEvidence[] {
  if (glued(a) === glued(b)) return [];
  if (nameTokens(a).join(' ') === nameTokens(b).join(' ')) return ['FAMILY_REORDERED'];
  const [short, long] = byLength(a, b);
  const isEdge = [long.slice(0, short.length), long.slice(-short.length)].some((edge) => edge.join(' ') === short.join(' '));
  if (isEdge && !short.every((word) => PARTICLES.has(word))) return ['FAMILY_COMPOUND_CUT'];
  return [isSlip(a, b) ? 'FAMILY_TYPING_SLIP' : 'FAMILY_DIFFERENT'];
}

/**
 * Compares two persons' names as typed: family and given name of the one, then of the other.
 * @returns the grade and its evidence, the same whichever person comes first; an empty name is `DIFFERENT`, `MISSING`
 */
export function sameName(familyA: string, givenA: string, familyB: string, givenB: string): NameComparison {
  if ([familyA, givenA, familyB, givenB].some((name) => glued(name) === '')) {
    return { result: 'DIFFERENT', evidence: ['MISSING'] };
  }
  const straight = [...compareFamily(familyA, familyB), ...compareGiven(givenA, givenB)];
  if (straight.length === 0) return { result: 'SAME', evidence: [] };
  // Which of the two was swapped is unknown: try both, so that the order of the persons changes nothing.
  const swaps: NameEvidence[][] = [
    ['SWAPPED', ...compareFamily(familyA, givenB), ...compareGiven(givenA, familyB)],
    ['SWAPPED', ...compareFamily(givenA, familyB), ...compareGiven(familyA, givenB)],
  ];
  const evidence = [straight, ...swaps.sort(byText)].reduce((best, next) => (distance(next) < distance(best) ? next : best));
  if (distance(evidence) >= FAR) return { result: 'DIFFERENT', evidence: straight };
  return { result: distance(evidence) >= SLIP ? 'DIFFERENT' : 'COMPATIBLE', evidence };
}
