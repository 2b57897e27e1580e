import { normaliseDepartement } from '@passerelle/kit/values/codes';

/**
 * The département of a postcode. Some border communes have their neighbours' postcodes: a routing, not an address.
 * @param postcode five digits
 * @returns `59`, `2A`, `974`…; null when it is none
 */
export function departementOfPostcode(postcode: string | null): string | null {
  if (!postcode || !/^\d{5}$/.test(postcode)) return null;
  if (postcode.startsWith('20')) return Number(postcode) < 20_200 ? '2A' : '2B';
  return normaliseDepartement(/^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2));
}
