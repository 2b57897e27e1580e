import type { Rows } from '../../seed/bulk.ts';
import { PROCESSING_DATE } from '../../seed/invented.ts';
import { organisationId, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const id = (kind: string, y: Chosen): string => stableId('access', kind, y.key);
const campaign = stableId('campaign', PROCESSING_DATE);
/** The provider that must correct: the persona's for Roubaix, a CFA of the Vienne elsewhere. */
const corrector = (y: Chosen): string => organisationId(y.platform === platformId('roubaix-tourcoing') ? 'e2c-grand-lille' : 'cfa-cci-vienne');

/** Of each grown youth: a certificate, an apprenticeship seen elsewhere, a correction answered, a campaign of follow-up. */
export function campaignListsExtras(youths: readonly Chosen[]): Rows {
  const grown = youths.filter((y) => y.key !== 'young');
  return [
    ['competence_certificate', grown.map((y) => ({ id: id('certificate', y), youth_id: y.id, owner_id: y.school.organisation, kind: 'FIRST_AID', obtained_on: '2025-05-12' }))],
    ['outside_fact', grown.map((y) => ({ id: id('outside-fact', y), youth_id: y.id, topic: 'ENTRY', reference: id('entry', y), kind: 'CFA', organisation_id: corrector(y), started_on: '2026-09-07', ended_on: null, sequence: '1'.padStart(20, '0') }))],
    ['correction_request', grown.map((y) => ({
      id: id('correction', y), youth_id: y.id, requester_id: y.assistant.organisation, author_id: y.assistant.person, addressee_id: corrector(y), campaign_id: campaign, decision_id: stableId('access', 'decision', y.key),
      kind: 'APPRENTICESHIP', asked_on: '2026-11-04', state: 'REFUSED', answered_on: '2026-11-10', refusal_reason: 'ALREADY_LEFT',
    }))],
    ['campaign_follow_up', grown.map((y) => ({ id: id('follow-up', y), case_id: stableId('access', 'case', y.key, 0), campaign_id: campaign, youth_id: y.id, owner_id: y.assistant.organisation, platform_id: y.key === 'alone' ? null : y.platform }))],
  ];
}
