import { organisations } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { caseRows, SINCE } from './case.ts';
import { campaignListsBase, campaignListsRows } from './campaign-lists.ts';
import { diagnosisRows } from './diagnosis.ts';
import { comparatorRows } from './comparator.ts';
import { PROCESSING_DATE, STAGES, type InventedYouth } from './invented.ts';
import { returnBase, returnRows } from './return.ts';
import { signalRows } from './signals.ts';
import { sheetRows } from './sheet.ts';
import { stableId } from './stable-id.ts';
import { tutoringRows } from './tutoring.ts';

const campaign = stableId('campaign', PROCESSING_DATE);
const schoolId = (uai: string) => stableId('school', uai);

/** Schools and the campaign: what Éducation nationale knows before any youth. */
export const educationBase = (): Rows => [
  ['school', organisations.filter((o) => o.network === 'EDUCATION' && o.codes.uai).map((o) => ({
    id: schoolId(o.codes.uai!), uai: o.codes.uai, name: o.name, kind: o.kind, commune: o.commune, departement: o.departement, academie: null, is_official: true,
  }))],
  ['campaign', [{ id: campaign, name: 'Novembre 2026', announced_on: '2026-10-12', processing_date: PROCESSING_DATE }]],
  ...campaignListsBase(),
  ...returnBase(),
];

/** A youth's schooling, case and contact attempts: the further along the path, the more of them. */
export function educationRows(youths: readonly InventedYouth[]): Rows {
  const step = (y: InventedYouth) => STAGES.indexOf(y.stage);
  const opened = youths.filter((y) => step(y) > 0 || y.random().chance(0.6));
  return [
    ['enrolment', youths.map((y) => ({
      id: stableId('enrolment', y.id), youth_id: y.id, owner_id: y.school.organisation, source: 'sortants', external_id: stableId('sortants', y.id), network: 'EN',
      school_id: schoolId(y.school.uai), mef: null, class_name: y.random().pick(['1cap2 cuisine', '2nde pro métiers du bâtiment', '1ère pro accueil', '1cap2 coiffure', '2nde générale']),
      started_on: '2025-09-01', ended_on: '2026-03-15', diploma: 'N', birth_date: y.birthDate, commune_code: y.commune.code, flags: [],
    }))],
    ['dropout_case', opened.map((y) => ({
      id: stableId('case', y.id), youth_id: y.id, owner_id: y.assistant.organisation, platform_id: y.platform, origin: y.random().pick(['SIEI_LIST', 'SCHOOL_REPORT', 'JDC', 'SPONTANEOUS']),
      stage: y.stage, opened_on: '2026-11-02', closed_on: y.stage === 'CLOSED' ? '2026-11-16' : null, campaign_id: campaign,
      stage_since: SINCE[step(y)], outcome: y.stage === 'CLOSED' ? y.random().pick(['SCHOOL', 'APPRENTICESHIP', 'TRAINING', 'FIXED_TERM_JOB', 'FALSE_DROPOUT']) : null, episode: 1,
      is_off_list: false, is_refused: false, is_unreachable: false,
    }))],
    ['contact_attempt', opened.flatMap((y) => Array.from({ length: Math.min(step(y), 3) }, (_, i) => ({
      id: stableId('attempt', y.id, i), case_id: stableId('case', y.id), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person,
      attempted_at: `2026-11-${String(4 + i * 3).padStart(2, '0')}T${['09:15', '17:40', '12:30'][i]}:00+01:00`, mode: ['PHONE', 'SMS', 'PHONE'][i],
      outcome: i + 1 === step(y) ? 'REACHED' : 'VOICEMAIL', answered_by: i + 1 === step(y) ? 'YOUTH' : 'NOBODY', is_collective: false, zone: 'Europe/Paris', comment: null,
    })))],
    ...comparatorRows(youths),
    ...caseRows(opened),
    ...campaignListsRows(youths),
    ...diagnosisRows(youths),
    ...returnRows(youths),
    ...tutoringRows(youths),
    ...signalRows(youths),
    ...sheetRows(opened),
  ];
}
