import type { Role, Viewer } from '@passerelle/kit/trust/viewer';
import type { Side } from './kind.ts';

/** B12: who signs for each network; a RESPONSABLE is the director of the CIO or of the mission locale. */
const SIGNS: Readonly<Record<Side, readonly Role[]>> = {
  EDUCATION: ['COUNSELLOR', 'MLDS_COORDINATOR', 'RESPONSABLE'],
  MISSION_LOCALE: ['ADVISER', 'RESPONSABLE'],
};

/** The side of the pair that a person may sign for, by network and function; null for everybody else. Source: B12. */
export function sideOf({ network, roles, machine }: Pick<Viewer, 'network' | 'roles' | 'machine'>): Side | null {
  if (machine || (network !== 'EDUCATION' && network !== 'MISSION_LOCALE')) return null;
  return SIGNS[network].some((role) => roles.includes(role)) ? network : null;
}

/** A signature as the rule sees it: of whom, for which network, under which version of the text. */
export interface Signed { readonly personId: string; readonly network: Side; readonly version: number }

/** What stands in the way of one more signature; null when nothing does. */
export type NotSigned = 'SAME_PERSON' | 'SAME_NETWORK' | null;

/** The signatures that count: those under the text as it stands. A change voids the others. */
export const counting = <S extends Signed>(signatures: readonly S[], version: number): S[] => signatures.filter((s) => s.version === version);

/**
 * Whether a person may add their signature to those that count: two different persons, of two different networks (B12).
 * @param signatures those under the same version
 */
export function maySign(signatures: readonly Signed[], personId: string, network: Side): NotSigned {
  if (signatures.some((s) => s.personId === personId)) return 'SAME_PERSON';
  return signatures.some((s) => s.network === network) ? 'SAME_NETWORK' : null;
}

/** Signed by the pair: exactly one signature for each network, under one version. */
export const isComplete = (signatures: readonly Signed[], version: number): boolean => counting(signatures, version).length === 2;

/**
 * The organisation to be asked for the next signature: one that was named and has not signed; the drafter's own once the other
 * side has. Null when none is known, or none is missing.
 * @param expected organisations named by the drafter, in order
 * @param drafter the drafter's organisation when it is of the pair
 * @param signed organisations whose signature counts
 */
export const nextToSign = (expected: readonly string[], drafter: string | null, signed: readonly string[]): string | null =>
  expected.find((id) => !signed.includes(id)) ?? (signed.length && drafter && !signed.includes(drafter) ? drafter : null);
