import { normaliseDepartement } from './codes.ts';

/** The département of a commune, both by their code in the COG: `59512` gives `59`, `2A004` gives `2A`, `97411` gives `974`. */
export const departementOfCommune = (commune: string): string => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);

/**
 * The département of a postcode. Some border communes have their neighbours' postcodes: a routing, not an address.
 * @param postcode five digits
 * @returns `59`, `2A`, `974`…; null when it is none
 */
export function departementOfPostcode(postcode: string | null): string | null {
  if (!postcode || !/^\d{5}$/.test(postcode)) return null;
  if (postcode.startsWith('20')) return Number(postcode) < 20_200 ? '2A' : '2B';
  return normaliseDepartement(departementOfCommune(postcode));
}
