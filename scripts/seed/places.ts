import { platforms, solutions } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import type { InventedYouth } from './invented.ts';
import { organisationId, personIdOf, platformId } from './network.ts';
import { stableId } from './stable-id.ts';

/** The solution whose places were last confirmed three weeks before the day of the demonstration. */
export const TO_CONFIRM = 'e2c-numerique';

/** Who usually supports each family of solution (E07). */
const FUNDERS: Readonly<Record<string, readonly string[]>> = {
  E2C: ['CONSEIL_REGIONAL', 'FSE', 'DREETS'], EPIDE: ['IEJ_DECONCENTRE'], CFA: ['CONSEIL_REGIONAL', 'CHAMBRE_CONSULAIRE'], SERVICE_CIVIQUE: ['IEJ_SERVICE_CIVIQUE'],
  MLDS: ['RECTORAT', 'FSE'], COLLECTIVITE: ['VILLE', 'CONSEIL_DEPARTEMENTAL'], FRANCE_TRAVAIL: ['FRANCE_TRAVAIL', 'IEJ_FRANCE_TRAVAIL'], CLAUSE_SOCIALE: ['EMPLOYEUR', 'PREFET_DE_DEPARTEMENT'],
};
const ASSISTANTS: readonly string[] = ['assistant', 'assistant-poitiers'];
const ORGANISATIONS: readonly string[] = ['psad-roubaix-tourcoing', 'psad-poitiers-chatellerault'];
const near = (departement: string) => solutions.filter((s) => s.commune.startsWith(departement));

/** Who supports the offer, what its providers are asked, and the start of the school year at each platform. */
export function placesBase(): Rows {
  const asked = solutions.filter((s) => s.key === TO_CONFIRM);
  return [
    ['solution_funder', solutions.flatMap((s) => (FUNDERS[s.kind] ?? ['RECTORAT']).map((funder) => (
      { id: stableId('solution-funder', s.key, funder), solution_id: stableId('solution', s.key), owner_id: organisationId(s.organisation), funder })))],
    ['place_check', asked.flatMap((s) => s.sessions.map((_, i) => (
      { id: stableId('place-check', s.key, i), session_id: stableId('session', s.key, i), owner_id: organisationId(s.organisation), asked_on: '2026-11-16' })))],
    ['map_review', platforms.slice(0, 2).map((p, i) => ({
      id: stableId('map-review', p.key), platform_id: platformId(p.key), owner_id: organisationId(ORGANISATIONS[i] ?? ''), author_id: personIdOf(ASSISTANTS[i] ?? ''),
      school_year: '2026-2027', held_on: '2026-09-22', confirmed_ids: near(p.departement).map((s) => stableId('solution', s.key)), gone_ids: [],
    }))],
  ];
}

/** Youths in diagnosis for whom something lacks: some wait for a place of a full session, others have a need that nothing near meets (E02, E06). */
export function placesRows(youths: readonly InventedYouth[]): Rows {
  const lacking = youths.filter((y) => y.stage === 'IN_DIAGNOSIS' && y.solution).map((y) => ({ y, draw: stableId('lack', y.id).charCodeAt(0) % 4 }));
  return [
    ['proposal', lacking.flatMap(({ y, draw }) => {
      const departement = y.commune.code.slice(0, 2);
      const full = near(departement).find((s) => s.key !== y.solution?.key && s.sessions[0] && s.sessions[0].taken === s.sessions[0].capacity);
      return draw === 0 && full ? [{
        id: stableId('proposal-waiting', y.id), youth_id: y.id, proposer_id: y.assistant.organisation, author_id: y.assistant.person, provider_organisation_id: organisationId(full.organisation),
        session_id: stableId('session', full.key, 0), state: 'WAITING', need: full.needs[0] ?? null, proposed_at: '2026-11-03T09:00:00Z', answer_by: '2026-11-11', answered_at: '2026-11-05T10:00:00Z', waiting_since: '2026-11-05T10:00:00Z',
      }] : [];
    })],
    ['unmet_need', lacking.filter(({ draw }) => draw === 1).map(({ y }) => ({
      id: stableId('unmet-need', y.id), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person, need: 'MOBILITE', departement: y.commune.code.slice(0, 2), reason: 'NO_OFFER', recorded_on: '2026-11-06',
    }))],
  ];
}
