import { Property } from '@mikro-orm/decorators/legacy';
import { Base } from '../data/entity.ts';

export type ImportState = 'RECEIVING' | 'RUNNING' | 'DONE' | 'FAILED';

/** One file sent by a partner, how far it is, and what became of its rows. Each slice makes the table (see its imports/tables.ts). */
export abstract class ImportFile extends Base {
  @Property({ type: 'text' })
  kind!: string;

  /** The organisation that sent it, and who: the job outlives their passport. */
  @Property({ type: 'uuid' })
  organisationId!: string;

  @Property({ type: 'uuid' })
  startedById!: string;

  /** The sender may import rows of its own organisation only. */
  @Property({ type: 'boolean' })
  isOwnOnly: boolean = false;

  /** A rehearsal: everything is checked and counted, nothing kept. */
  @Property({ type: 'boolean' })
  isDry: boolean = false;

  /** Processing date of the campaign (A03), for the kinds that have one. */
  @Property({ type: 'date', nullable: true })
  campaign?: string | null;

  @Property({ type: 'text' })
  state: ImportState = 'RECEIVING';

  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'integer' })
  bytes: number = 0;

  /** Line ends in the file: what progress is measured against. */
  @Property({ type: 'integer' })
  lines: number = 0;

  @Property({ type: 'json', nullable: true })
  header?: string[] | null;

  @Property({ type: 'text', nullable: true })
  delimiter?: string | null;

  /** The last data line whose fate is written: a killed job takes up again after it. */
  @Property({ type: 'integer' })
  position: number = 0;

  @Property({ type: 'integer' })
  read: number = 0;

  @Property({ type: 'integer' })
  accepted: number = 0;

  @Property({ type: 'integer' })
  rejected: number = 0;

  /** Rows that the slice did not have yet. */
  @Property({ type: 'integer' })
  added: number = 0;

  /** Of the identity records that the register did not know: linked to a youth, made a new one, or a new one with a doubt. */
  @Property({ type: 'integer' })
  linked: number = 0;

  @Property({ type: 'integer' })
  created: number = 0;

  @Property({ type: 'integer' })
  doubts: number = 0;

  /** Accepted without being registered: under 16 (A03). */
  @Property({ type: 'integer' })
  withheld: number = 0;

  /** Why it failed, in French. */
  @Property({ type: 'text', nullable: true })
  message?: string | null;

  @Property({ type: 'datetime', nullable: true })
  endedAt?: Date | null;
}

/** A piece of the file as it came; removed when the import ends. */
export abstract class ImportChunk extends Base {
  @Property({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'blob' })
  bytes!: Buffer;
}

/** What is wrong with a row; never quotes a person's data. */
export interface RejectReason {
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** A row given back to its sender, cells as typed; a cell that held a NIR is emptied. */
export abstract class ImportReject extends Base {
  @Property({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'integer' })
  line!: number;

  @Property({ type: 'json' })
  raw!: string[];

  @Property({ type: 'json' })
  reasons!: RejectReason[];
}

/** A slice's three tables. */
export interface ImportTables {
  readonly file: new () => ImportFile;
  readonly chunk: new () => ImportChunk;
  readonly reject: new () => ImportReject;
}
