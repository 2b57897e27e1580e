import { solutions } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Numbers and names that nobody has: those kept for fiction by the numbering plan, and `.example`. */
const numberOf = (index: number, commune: string): string => `${/^(59|62)/.test(commune) ? '+3335301' : '+3353649'}${String(index * 37 % 10_000).padStart(4, '0')}`;
/** Some providers never said whom to call. */
const SILENT = new Set(['agence-service-civique', 'cned']);

/** The desk of each provider, for each of its solutions (E04). */
export function contactRows(): Rows {
  const organisations = [...new Set(solutions.map((s) => s.organisation))];
  return [['solution_contact', solutions.filter((s) => !SILENT.has(s.organisation)).map((s) => ({
    id: stableId('solution-contact', s.key), solution_id: stableId('solution', s.key), owner_id: organisationId(s.organisation),
    phone: numberOf(organisations.indexOf(s.organisation) + 1, s.commune), email: s.kind === 'E2C' || s.kind === 'MLDS' ? `accueil@${s.organisation}.example` : null,
    website: s.kind === 'CFA' ? `https://${s.organisation}.example/inscription` : null,
  }))]];
}
