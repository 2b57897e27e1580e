import fc from 'fast-check';
import { BLANKS, type Blank } from './fields.ts';
import type { SheetValues } from './interview-sheet.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-10-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

/** Pieces that break files: separators, quotes, line ends, formulas, apostrophes, accents, emojis, bars, marks of byte order. */
const PIECES = [';', ',', '"', '""', '\n', '\r\n', '\r', '\t', '=', '+', '-', '@', "'", "''", '’', ' ', 'é', 'œuvre', '👩🏽‍🎓', '🇫🇷', '|', ' | ', '<b>', '&', '\\', '\\u0031', 'oui', 'null', '＝', '\uFEFF', 'A', '7'];
const text = ({ max }: Blank) => fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((t) => !t.includes('\0') && t.isWellFormed()),
  fc.constant('\n'.repeat(Math.min(max - 1, 150)).concat('x')),
).filter((t) => t.length <= max).map((t) => (t.trim() ? t : null));

/** Any value that a blank may hold. */
function valueOf(blank: Blank): fc.Arbitrary<unknown> {
  switch (blank.kind) {
    case 'text': return text(blank);
    case 'day': return day;
    case 'box': return fc.boolean();
    case 'choice': return fc.constantFrom(...blank.codes);
    case 'boxes': return fc.subarray([...blank.codes]).map((codes) => (codes.length ? codes : null));
  }
}

/** Any sheet, each blank filled or not: what its file must give back. It may contradict itself. */
export const anySheet = (): fc.Arbitrary<SheetValues> =>
  fc.record(Object.fromEntries(BLANKS.map((b) => [b.name, fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: valueOf(b) })]))) as fc.Arbitrary<SheetValues>;

/** A sheet that the rules let pass, whatever else is in it. */
export const soundSheet = (): fc.Arbitrary<SheetValues> => anySheet().map((sheet) => {
  const [firstContactOn, secondContactOn, thirdContactOn] = [sheet.firstContactOn, sheet.secondContactOn, sheet.thirdContactOn].filter((d) => !!d).toSorted();
  return {
    ...sheet, firstContactOn: firstContactOn ?? null, secondContactOn: secondContactOn ?? null, thirdContactOn: thirdContactOn ?? null,
    isRefusing: sheet.hasSolution ? false : sheet.isRefusing, isWithoutSolution: sheet.hasSolution || sheet.isRefusing ? null : sheet.isWithoutSolution,
    nextAppointmentOn: sheet.nextAppointmentOn && '2027-01-15', atMissionLocaleSince: sheet.isAtMissionLocale === false ? null : sheet.atMissionLocaleSince,
  };
});
