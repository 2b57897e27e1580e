import type { Candidate } from './candidates.ts';
import { strongAgreements, type Fingerprint } from './fingerprint.ts';

/**
 * Records of the same batch are candidates for each other too. Kept by what the database's own search uses (INE, birth
 * date, phone, mail), so that a batch costs its length, not its square.
 */
export function batchCandidates() {
  const byKey = new Map<string, Candidate[]>();
  const keys = (print: Fingerprint) => [...(print.ine ? [`ine:${print.ine}`] : []), `born:${print.birthDate}`, ...strongAgreements(print)];
  return {
    add(candidate: Candidate): void {
      for (const key of keys(candidate)) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
    },
    like: (print: Fingerprint): Candidate[] => [...new Set(keys(print).flatMap((key) => byKey.get(key) ?? []))],
  };
}
