import { solutions } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Numbers and names that nobody has: those kept for fiction by the numbering plan, and `.example`. */
const numberOf = (index: number, commune: string): string => `${/^(59|62)/.test(commune) ? '+3335301' : '+3353649'}${String(index * 37 % 10_000).padStart(4, '0')}`;
/** Some providers never said whom to call. */
const SILENT = new Set(['agence-service-civique', 'cned']);

/** The desk of each provider, and the page of some solutions where one asks for a place (E04). */
export function contactRows(): Rows {
  const keys = [...new Set(solutions.map((s) => s.organisation))].filter((key) => !SILENT.has(key));
  const desks = keys.map((key, i) => ({
    id: stableId('provider-contact', key), provider_id: stableId('provider', key), solution_id: null, owner_id: organisationId(key),
    phone: numberOf(i + 1, solutions.find((s) => s.organisation === key)!.commune), email: `accueil@${key}.example`, website: `https://${key}.example/`,
  }));
  const pages = solutions.filter((s) => s.kind === 'CFA' && !SILENT.has(s.organisation)).map((s) => ({
    id: stableId('solution-contact', s.key), provider_id: stableId('provider', s.organisation), solution_id: stableId('solution', s.key), owner_id: organisationId(s.organisation),
    phone: null, email: null, website: `https://${s.organisation}.example/inscription`,
  }));
  return [['provider_contact', [...desks, ...pages]]];
}
