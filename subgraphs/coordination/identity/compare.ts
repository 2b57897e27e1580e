import type { Candidate } from './candidates.ts';
import type { Fingerprint } from './fingerprint.ts';
import { match } from './match.ts';

/** What comparing a record with the register says. */
export interface Comparison {
  /** The one youth that is surely the same, if exactly one is. */
  readonly same: string | null;
  readonly evidence: string[];
  /** Youths that may be the same: a person must look. */
  readonly doubts: ReadonlyMap<string, string[]>;
}

/**
 * Compares a record with those of the register. A youth one of whose records carries another INE is never linked, whatever
 * another of its records agrees on: that is how twins and namesakes would slip in.
 */
export function compare(print: Fingerprint, others: readonly Candidate[]): Comparison {
  const sure = new Map<string, string[]>();
  const doubts = new Map<string, string[]>();
  const contradicted = new Set<string>();
  for (const other of others) {
    const { answer, evidence } = match(print, other);
    if (print.ine && other.ine && print.ine !== other.ine) contradicted.add(other.youthId);
    if (answer === 'LINK') sure.set(other.youthId, evidence);
    if (answer === 'DOUBT') doubts.set(other.youthId, evidence);
  }
  const linked = [...sure].filter(([youth]) => !contradicted.has(youth));
  if (linked.length === 1) return { same: linked[0]![0], evidence: linked[0]![1], doubts };
  return { same: null, evidence: [], doubts: new Map([...doubts, ...sure]) };
}
