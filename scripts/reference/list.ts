import type { connect, DatabaseOptions } from '@passerelle/kit/data/database';
import type { RowError } from '@passerelle/kit/file/row-errors';
import type { Kept } from '@passerelle/kit/data/keep-list';

/** The ORM on one database. */
export type Orm = Awaited<ReturnType<typeof connect>>;
/** Works on one database. */
export type EntityManager = Orm['em'];

/** One entry of an official list, as read. */
export interface Entry<Row> {
  /** What is accepted; null when the entry is rejected. */
  readonly row: Row | null;
  /** Why it is rejected. */
  readonly errors: readonly RowError[];
  /** What had to be mended or is worth knowing, by code. */
  readonly flags: readonly string[];
  /** Cells of a CSV, or the element of a JSON list. */
  readonly raw: unknown;
}

/** An official file, opened: iterate once. */
export interface List<Row> extends AsyncIterable<Entry<Row>> {
  /** Starts the file of what is rejected, in the shape of the list. Nothing is written before the first entry. */
  rejects(path: string): Rejects;
  /** `csv` or `json`: how the rejects file ends. */
  readonly form: 'csv' | 'json';
}

/** Writes rejected entries. */
export interface Rejects {
  write(entry: Entry<unknown>): Promise<void>;
  end(): Promise<void>;
}

/** What a list is brought into. */
export interface Target {
  /** Worker of the subgraph that owns the list, in a transaction. */
  readonly own: EntityManager;
  /** Worker of coordination's register, in a transaction; null for lists that name no organisation. */
  readonly register: EntityManager | null;
}

/** One kind of official list. */
export interface Kind<Row> {
  /** One French line for the help. */
  readonly says: string;
  /** Subgraph that owns it. */
  readonly subgraph: string;
  readonly entities: DatabaseOptions['entities'];
  /** True when its rows also become organisations of coordination. */
  readonly organisations?: boolean;
  /** @param network what `--network` said */
  open(path: string, target: Target, network?: string): Promise<List<Row>>;
  /** What two entries about the same thing have in common. */
  key(row: Row): string;
  accept(target: Target, rows: readonly Row[]): Promise<Kept>;
}
