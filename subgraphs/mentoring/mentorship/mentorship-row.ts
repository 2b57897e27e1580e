import { associationKey, canonicalAssociation } from '../association/collective.ts';
import { parseObjective } from '../objective/objective.ts';
import { parseEndReason } from './end-reason.ts';
import { endsEarly } from './six-months.ts';

/** One pair of a partner's file, as the importer hands it over. Dates are `YYYY-MM-DD`. */
export interface MentorshipRow {
  /** Stable key of the pair: the same row sent again updates it. */
  readonly externalId: string;
  /** Name of the association, as typed. */
  readonly association: string;
  /** Null while the mentee is not registered (under 16, or waiting for a person's decision). */
  readonly youthId: string | null;
  /** Owner to fall back on when the association is unknown here; else its own organisation owns the row. */
  readonly ownerId: string | null;
  /** Name of the mentor, as typed. */
  readonly mentor: string | null;
  /** As typed: SCOLAIRE, ORIENTATION, INSERTION. */
  readonly objective: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** As typed: ABANDON, DEMENAGEMENT, OBJECTIF ATTEINT, MATERNITE… */
  readonly endReason: string | null;
  /** What the importer already found wrong. */
  readonly flags: readonly string[];
}

/** What a row is matched with: an association known here. */
export interface KnownAssociation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organisationId: string;
}

/** Finds associations by any writing of their names (F16): case, accents, apostrophes and known misspellings apart. */
export function associationFinder(known: readonly KnownAssociation[]): (text: string) => KnownAssociation | null {
  const byKey = new Map<string, KnownAssociation>();
  // Names last: an alias never takes another association's own name.
  for (const one of known) for (const alias of one.aliases) byKey.set(associationKey(alias), one);
  for (const one of known) byKey.set(associationKey(one.name), one);
  return (text) => byKey.get(associationKey(text)) ?? byKey.get(associationKey(canonicalAssociation(text) ?? '')) ?? null;
}

/** The values to store for a row, whose oddities are kept as typed and flagged; `isSecond` is decided for the whole batch. */
export function readRow(row: MentorshipRow, find: (text: string) => KnownAssociation | null) {
  const association = find(row.association);
  const objective = row.objective ? parseObjective(row.objective) : null;
  const endReason = parseEndReason(row.endReason);
  const { startedOn, endedOn } = row;
  const flags = new Set(row.flags);
  if (!association) flags.add('UNKNOWN_ASSOCIATION');
  if (row.objective && !objective) flags.add('UNKNOWN_OBJECTIVE');
  if (startedOn && endedOn && endedOn < startedOn) flags.add('ENDED_BEFORE_START');
  if (startedOn && endedOn && !endReason && endsEarly(startedOn, endedOn)) flags.add('ENDED_EARLY_WITHOUT_REASON');
  return {
    externalId: row.externalId, youthId: row.youthId, ownerId: association?.organisationId ?? row.ownerId,
    associationId: association?.id ?? null, associationAsTyped: row.association, mentorName: row.mentor,
    objective, objectiveAsTyped: row.objective, startedOn, endedOn,
    endReason, endComment: endReason === 'OTHER' ? row.endReason : null,
    flags, isSecond: false,
  };
}

export type ReadRow = ReturnType<typeof readRow>;
