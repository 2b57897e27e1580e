import type { Fault } from './check.ts';

/** The two kinds of document. */
export type DocumentKind = 'structure' | 'service';

/** What became of a file: `read` = `added` + `changed` + `unchanged` + `alreadyHere` + `rejected`. */
export class Tally {
  read = 0;
  added = 0;
  changed = 0;
  unchanged = 0;
  /** Of this very hub's own catalogue: left alone. */
  alreadyHere = 0;
  rejected = 0;
  /** Known before, no longer listed by their source. */
  withdrawn = 0;
  /** Services that are in no catalogue of solutions, by reason. */
  readonly leftOut: Record<string, number> = {};
  /** Rejects by reason, and what is worth knowing of documents taken, by code. */
  readonly reasons: Record<string, number> = {};
  readonly flags: Record<string, number> = {};

  flag(codes: readonly string[]): void {
    for (const code of codes) this.flags[code] = (this.flags[code] ?? 0) + 1;
  }

  leave(code: string | null): void {
    if (code) this.leftOut[code] = (this.leftOut[code] ?? 0) + 1;
  }

  reject(faults: readonly Fault[]): void {
    this.rejected++;
    for (const { code } of faults) this.reasons[code] = (this.reasons[code] ?? 0) + 1;
  }
}

/** A document that is not taken. */
export interface Reject {
  readonly kind: DocumentKind;
  /** 1 for the first of its file. */
  readonly number: number;
  /** As it came; null where it must not be kept (it holds a NIR) or is no JSON. */
  readonly document: unknown;
  readonly faults: readonly Fault[];
}

/** Hears of an import as it goes. */
export interface Listener {
  reject(reject: Reject): Promise<void> | void;
  /** @param read documents read so far of this kind */
  tell?(kind: DocumentKind, read: number): void;
}
