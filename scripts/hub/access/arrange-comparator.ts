import { referenceOf } from '@passerelle/education/leaver/withhold';
import type { Rows } from '../../seed/bulk.ts';
import { PROCESSING_DATE } from '../../seed/invented.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

/** What the comparator holds of each grown youth besides the seed's: a second row's decision, explained, and what it was before. */
export function comparatorExtras(youths: readonly Chosen[]): Rows {
  const grown = youths.filter((y) => y.key !== 'young');
  const decision = (y: Chosen): string => stableId('access', 'decision', y.key);
  return [
    ['campaign_run', [{
      id: stableId('access', 'failed-run'), campaign_id: stableId('campaign', PROCESSING_DATE), is_rehearsal: true, state: 'FAILED', started_at: '2026-10-20T06:00:00Z', finished_at: '2026-10-20T06:00:01Z', attempts: 1,
      judged: 0, total: 0, changed: 0, message: 'La date du traitement n’est pas passée.',
    }]],
    ['campaign_decision', grown.map((y) => ({
      id: decision(y), campaign_id: stableId('campaign', PROCESSING_DATE), reference: referenceOf('sortants', stableId('access', 'row', y.key)), youth_id: y.id, owner_id: y.school.organisation,
      platform_id: y.key === 'alone' ? null : y.platform, is_listed: true, motif: 'LISTED', age: 17, departement: y.school.uai.slice(1, 3), commune_code: '59512', mef: '24122129111',
      explanation: [{ name: 'AGE', isMet: true, why: { code: 'OLD_ENOUGH', age: 17 } }],
    }))],
    ['decision_change', grown.map((y) => ({ id: stableId('access', 'change', y.key), decision_id: decision(y), youth_id: y.id, owner_id: y.school.organisation, from_motif: 'TOO_SHORT', to_motif: 'LISTED' }))],
  ];
}
