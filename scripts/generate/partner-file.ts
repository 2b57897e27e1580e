import type { Day } from './dates.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

/** One kind of file that a partner sends: its columns, its encoding, and the lines it holds about a person. */
export interface PartnerFile<C extends string = string> {
  readonly name: string;
  readonly encoding: 'utf8' | 'cp1252';
  readonly columns: readonly C[];
  /** The lines about this person as that partner typed them (often none). `date`: the campaign's processing date. */
  lines(person: Person, random: Random, date: Day): Record<C, string>[];
}

/**
 * Does this partner know this person? Every twentieth person is known to all that can know them, so that small samples also
 * hold youths with several slices.
 */
export const isKnown = (person: Person, random: Random, probability: number): boolean =>
  random.chance(probability) || person.number % 20 === 0;
