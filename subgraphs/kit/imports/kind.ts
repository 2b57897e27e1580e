import type { EntityManager } from '@mikro-orm/postgresql';
import type { Columns } from '../file/header.ts';
import type { Viewer } from '../trust/viewer.ts';
import type { Identity } from './register.ts';

export type { EntityManager };

/** What holds for every row of one import. */
export interface ImportOptions {
  /** Processing date of the campaign (AAAA-MM-JJ), for the kinds that have one. */
  readonly campaign: string | null;
  /** The day in France when the file was sent (AAAA-MM-JJ). */
  readonly today: string;
  /** The organisation that sent the file. */
  readonly organisation: string;
}

/** Something wrong with a row, under our own name of the column; the message is French and says what to do. */
export interface Fault<K extends string> {
  readonly column: K | null;
  readonly code: string;
  readonly message: string;
}

/** A row understood: what the slice keeps of it, and whose identity is handed over (null: not to be registered). */
export interface Understood<Row> {
  readonly externalId: string;
  readonly row: Row;
  readonly person: Identity | null;
}

export type Reading<K extends string, Row> = Understood<Row> | { readonly faults: readonly Fault<K>[] };

/** A row to keep, with what coordination answered. */
export interface Accepted<Row> {
  readonly externalId: string;
  readonly row: Row;
  readonly youthId: string | null;
  readonly ownerId: string | null;
}

/** A kind of file: who sends it, its columns, what a row means, where rows go. */
export interface ImportKind<K extends string = string, Row = unknown> {
  /** As in the address: `sortants`. */
  readonly name: string;
  /** `<subgraph>/<kind>`: the source of its identity records. */
  readonly source: string;
  readonly columns: Columns<K>;
  /** Whose rows this sender may import; null refuses the sender. */
  audience(viewer: Viewer): 'ALL' | 'OWN' | null;
  /**
   * Fixes what the sender left open, e.g. the latest campaign.
   * @throws ImportRefusal when it cannot be known
   */
  campaign?(em: EntityManager, asked: string | null, isDry: boolean): Promise<string>;
  /** The meaning of one row. Pure: same row, same answer. */
  read(values: Readonly<Record<K, string>>, options: ImportOptions): Reading<K, Row>;
  /**
   * Of a batch, the rows that a sender of its own rows may send though the register does not judge them, as no person of theirs
   * is registered. Absent: all.
   * @param registered by external id, those that the register took for this organisation just now
   * @returns external ids
   */
  ownUnregistered?(em: EntityManager, rows: readonly Understood<Row>[], registered: ReadonlyMap<string, unknown>, organisation: string): Promise<ReadonlySet<string>>;
  /**
   * Keeps the rows of one batch (at most 500, one per external id), in the batch's transaction.
   * @returns how many of them the slice did not have yet
   */
  accept(em: EntityManager, rows: readonly Accepted<Row>[], options: ImportOptions): Promise<number>;
}

/** Keeps the literal types of a kind, and forgets them for whoever runs it. */
export const importKind = <K extends string, Row>(kind: ImportKind<K, Row>): ImportKind => kind as unknown as ImportKind;

/** An import that cannot begin; the message is French and says what to do. */
export class ImportRefusal extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}
