import { departementOfCommune } from '@passerelle/kit/values/departement';
import { organisations, solutions } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import type { InventedYouth } from './invented.ts';
import { contactRows } from './contacts.ts';
import { organisationId } from './network.ts';
import { factsOf, guideRows, networksOf } from './solution-facts.ts';
import { placesBase, placesRows, TO_CONFIRM } from './places.ts';
import { stableId } from './stable-id.ts';

const providerId = (key: string) => stableId('provider', key);
const sessionId = (key: string, i: number) => stableId('session', key, i);

/** Providers with what they offer this year. */
export function solutionsBase(): Rows {
  const providers = organisations.filter((o) => o.network === 'SOLUTION_PROVIDER' || solutions.some((s) => s.organisation === o.key));
  return [
    ['provider', providers.map((o) => ({
      id: providerId(o.key), organisation_id: organisationId(o.key), name: o.name, kind: o.kind, siret: o.codes.siret ?? null, uai: o.codes.uai ?? null,
      networks: networksOf(o), commune: o.commune, departement: o.departement,
    }))],
    ['solution', solutions.map((s) => ({
      id: stableId('solution', s.key), provider_id: providerId(s.organisation), owner_id: organisationId(s.organisation), title: s.title, description: s.description,
      kind: s.kind, aim: s.aim, audience: s.audience, age_min: s.minAge, age_max: s.maxAge, needs: s.needs, commune: s.commune,
      territory: s.kind === 'CNED' ? ['*'] : [departementOfCommune(s.commune)], is_published: true, ...factsOf(s),
    }))],
    ['session', solutions.flatMap((s) => s.sessions.map((x, i) => ({
      id: sessionId(s.key, i), solution_id: stableId('solution', s.key), starts_on: x.start, ends_on: x.end, capacity: x.capacity, funded: s.fundedPlaces, taken: x.taken,
      // Some are soon to be confirmed: their provider is asked.
      fresh_until: s.key === TO_CONFIRM ? '2026-11-25T00:00:00Z' : '2027-01-31T00:00:00Z', confirmed_at: '2026-11-01T08:00:00Z', formula: s.kind === 'SERVICE_CIVIQUE' ? 'FULL_TIME' : null,
    })))],
    ...contactRows(),
    ...guideRows(),
    ...placesBase(),
  ];
}

/** Proposals of those who are past the diagnosis: entered for the youths in a solution, waiting for an answer for the others. */
export const solutionsRows = (youths: readonly InventedYouth[]): Rows => [['proposal', youths.flatMap(({ id, solution, stage, assistant }) => {
  const entered = stage === 'IN_SOLUTION';
  return solution ? [{
    id: stableId('proposal', id), youth_id: id, proposer_id: assistant.organisation, author_id: assistant.person,
    provider_organisation_id: organisationId(solution.organisation), session_id: sessionId(solution.key, 0), state: entered ? 'ENTERED' : 'PROPOSED',
    proposed_at: '2026-11-10T09:00:00Z', answered_at: entered ? '2026-11-12T09:00:00Z' : null, entered_on: entered ? '2026-11-16' : null,
    need: solution.needs[0] ?? null, answer_by: '2026-11-18',
  }] : [];
})], ...placesRows(youths)];
