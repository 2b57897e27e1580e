import { luhn } from './luhn.ts';

const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

const digitsOf = (text: string): string => text.replace(/[\s.-]/g, '');
const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/**
 * Reads a SIREN: 9 digits, Luhn.
 * @returns the digits, or null
 */
export function parseSiren(text: string): string | null {
  const siren = digitsOf(text);
  return /^\d{9}$/.test(siren) && Number(siren) > 0 && luhn(siren) ? siren : null;
}

/**
 * Reads a SIRET: 14 digits, Luhn. La Poste has too many sites for Luhn: there the sum of the digits is a multiple
 * of 5, except for its head office. Its SIREN is not checked apart: official lists hold
 * some that fail. A SIRET is an attribute, never a key: several structures may share one.
 * @returns the digits, or null
 */
export function parseSiret(text: string): string | null {
  const siret = digitsOf(text);
  if (!/^\d{14}$/.test(siret) || Number(siret) === 0) return null;
  const byLuhn = !siret.startsWith(LA_POSTE) || siret === LA_POSTE_HEAD_OFFICE;
  return (byLuhn ? luhn(siret) : digitSum(siret) % 5 === 0) ? siret : null;
}

/** Is this the made-up SIRET of an antenna: a true SIREN followed by `999` and two digits? INSEE does not know it. */
export function isAntenneSiret(text: string): boolean {
  const siret = digitsOf(text);
  return /^\d{9}999\d\d$/.test(siret) && parseSiren(siret.slice(0, 9)) !== null;
}
