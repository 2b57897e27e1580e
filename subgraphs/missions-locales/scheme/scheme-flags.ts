import type { PlainDate } from '@passerelle/kit/values/date';
import { isEntered, isValidOn, type Scheme } from './scheme.ts';

/**
 * What is odd about the scheme of a file's line: unknown, not entered at all (an aid, a fund), or not on that day. It is kept
 * as typed and flagged.
 * @param schemes by code
 */
export function schemeFlags({ scheme: code, startedOn }: { readonly scheme: string | null; readonly startedOn: PlainDate | null }, schemes: ReadonlyMap<string, Scheme>): string[] {
  if (!code) return [];
  const scheme = schemes.get(code);
  if (!scheme) return ['SCHEME_UNKNOWN'];
  if (!isEntered(scheme)) return ['SCHEME_NOT_ENTERED'];
  return startedOn && !isValidOn(scheme, startedOn) ? ['SCHEME_NOT_VALID'] : [];
}
