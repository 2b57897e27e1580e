import { keyLetter } from './key-letter.ts';

/** Which register gave the number: BEA (académie, before 2018), RNIE (national, since 2018), INA (apprenticeship). */
export type IneKind = 'BEA' | 'RNIE' | 'INA';

/**
 * Reads an INE, the national student number: 11 characters, three forms.
 * The key is checked for BEA only: RNIE has no published key, INA and provisional BEA numbers (D in 5th place) neither.
 * @returns the INE in capitals without spaces, and its kind; null when no form fits or the BEA key is wrong
 */
export function parseIne(text: string): { ine: string; kind: IneKind } | null {
  const ine = text.replace(/[\s.-]/g, '').toUpperCase();
  if (/^\d{9}[A-Z]{2}$/.test(ine)) return { ine, kind: 'RNIE' };
  if (/^\d{4}A\d{5}[A-Z]$/.test(ine)) return { ine, kind: 'INA' };
  if (/^\d{4}D\d{5}[A-Z]$/.test(ine)) return { ine, kind: 'BEA' };
  if (/^\d{10}[A-Z]$/.test(ine) && ine.charAt(10) === keyLetter(ine.slice(0, 10))) return { ine, kind: 'BEA' };
  return null;
}
