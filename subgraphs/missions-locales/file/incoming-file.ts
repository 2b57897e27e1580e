import type { PlainDate } from '@passerelle/kit/values/date';
import type { ClosingReason } from './closing-reason.ts';
import type { SituationKind } from '../situation/kind.ts';

/** One line of a mission locale's export, read and registered by the importer. */
export interface IncomingFile {
  /** ID_DOSSIER: unique within its structure. */
  readonly externalId: string;
  /** i-Milo code of the structure, as `parseMiloStructure` gives it. */
  readonly structure: string;
  /** The youth's id in coordination; null while the person is not registered. */
  readonly youthId: string | null;
  /** The structure's organisation id in coordination. */
  readonly ownerId: string | null;
  /** DATE_INSCRIPTION; null when unreadable (flagged). */
  readonly registeredOn: PlainDate | null;
  /** DISPOSITIF: a scheme's code in capitals; null for none. */
  readonly scheme: string | null;
  /** DATE_DEBUT of the scheme. */
  readonly startedOn: PlainDate | null;
  /** SITUATION, as `parseSituation` gives it; null when empty or unknown (flagged). */
  readonly situation: SituationKind | null;
  /** CONSEILLER, as typed. */
  readonly adviser: string | null;
  /** DATE_SORTIE: the end of the support; null while it goes on. */
  readonly closedOn: PlainDate | null;
  /** MOTIF_SORTIE. */
  readonly closingReason: ClosingReason | null;
  /** What was odd in the line; add `ageFlags(…)` (B21). */
  readonly flags: readonly string[];
}

/** What became of a batch, in files. */
export interface AcceptedFiles {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}
