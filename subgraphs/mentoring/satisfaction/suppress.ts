import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';

/** Answers of one association at one moment by one kind of respondent, as sums. */
export interface Sums {
  readonly association: string;
  readonly moment: string;
  readonly respondent: string;
  readonly answers: number;
  /** Of all the scores. */
  readonly points: number;
  readonly recommending: number;
}

/** Sums of one association; or, without one, of the whole collective. */
export type Line = Omit<Sums, 'association'> & { readonly association: string | null };

/** Whether a number of answers could tell whose they are. */
const isSmall = (answers: number): boolean => answers > 0 && answers < SMALLEST_CELL;
const total = (lines: readonly Sums[], of: 'answers' | 'points' | 'recommending'): number => lines.reduce((sum, line) => sum + line[of], 0);

const groups = (sums: readonly Sums[]): Sums[][] => [...Map.groupBy(sums, ({ moment, respondent }) => `${moment} ${respondent}`).values()];
const whole = (lines: readonly Sums[]): Line => {
  const { moment, respondent } = lines[0]!;
  return { association: null, moment, respondent, answers: total(lines, 'answers'), points: total(lines, 'points'), recommending: total(lines, 'recommending') };
};

/**
 * D03: the lines that may be told to somebody who reads no answer: none under five, and as many others withheld as it takes that
 * those withheld, which the total minus the others would give, are five answers or more together.
 * @returns lines by association and the total of each moment and respondent, small ones left out
 */
export function toldToPilots(sums: readonly Sums[]): Line[] {
  return groups(sums).flatMap((lines) => {
    const bySize = lines.filter(({ answers }) => answers > 0).toSorted((a, b) => a.answers - b.answers || (a.association < b.association ? -1 : 1));
    let withheld = bySize.filter(({ answers }) => isSmall(answers)).length;
    // Of none withheld the sum is none, which is not small.
    while (withheld < bySize.length && isSmall(total(bySize.slice(0, withheld), 'answers'))) withheld++;
    // Still small together, they would be all there is: neither is the whole told.
    const isTotalSafe = bySize.length > 0 && !isSmall(total(bySize.slice(0, withheld), 'answers'));
    return [...bySize.slice(withheld), ...(isTotalSafe ? [whole(bySize)] : [])];
  });
}

/**
 * D03: the lines that may be told to an association's own coordinator: its own as they are, since it reads each answer; the total
 * only where what others gave, the total minus its own, is none or five answers or more.
 */
export function toldToAssociation(sums: readonly Sums[], own: string | null): Line[] {
  return groups(sums).flatMap((lines) => {
    const others = total(lines.filter(({ association }) => association !== own), 'answers');
    return [...lines.filter(({ association, answers }) => association === own && answers > 0), ...(total(lines, 'answers') && !isSmall(others) ? [whole(lines)] : [])];
  });
}
