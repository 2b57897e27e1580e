import { Refusal } from '@passerelle/kit/graphql/errors';
import { addDays } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuseEntryDay, type EntryBounds } from './entry-day.ts';

// Around a leap day and the turn of a year, close enough for every bound to be met.
const day = fc.tuple(fc.constantFrom('2023-12-31', '2024-02-29', '2025-03-01'), fc.integer({ min: -3, max: 3 })).map(([from, more]) => addDays(from, more));
const bounds = fc.record({ today: day, proposedOn: day, startsOn: day, endsOn: fc.option(day) });

const codeOf = (entered: string, held: EntryBounds): string => {
  try { refuseEntryDay(entered, held); return 'OK'; } catch (error) { return (error as Refusal).code; }
};

it('E20: an entry is neither before its proposal or its session, nor after the session or today; each bound is in', () => {
  fc.assert(fc.property(day, bounds, (entered, held) => {
    const from = [held.proposedOn, held.startsOn].toSorted().at(-1)!;
    const until = [held.today, held.endsOn ?? held.today].toSorted()[0]!;
    expect(codeOf(entered, held) === 'OK').toBe(from <= entered && entered <= until);
  }), { numRuns: 2_000 });
});

it.each([
  ['2024-03-01', 'OK'], ['2024-02-29', 'BEFORE_SESSION'], ['2024-02-28', 'BEFORE_SESSION'], ['2024-02-27', 'BEFORE_PROPOSAL'], ['2024-03-31', 'OK'], ['2024-04-01', 'AFTER_SESSION'], ['2024-05-01', 'IN_THE_FUTURE'],
])('E20: proposed on 28 February for March, an entry on %s is %s', (entered, code) => {
  expect(codeOf(entered, { today: '2024-04-30', proposedOn: '2024-02-28', startsOn: '2024-03-01', endsOn: '2024-03-31' })).toBe(code);
});
