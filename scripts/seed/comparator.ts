import { decide, type EnrolmentFact } from '@passerelle/education/comparator/decide';
import { MOTIFS } from '@passerelle/education/decision/motif';
import { referenceOf } from '@passerelle/education/leaver/withhold';
import type { Row, Rows } from './bulk.ts';
import { PROCESSING_DATE, type InventedYouth } from './invented.ts';
import { stableId } from './stable-id.ts';

const campaign = stableId('campaign', PROCESSING_DATE);

/** The invented youths' leaver rows, as the comparator would decide them: by its own rules, on the rows of `educationRows`. */
function decisionsOf(y: InventedYouth): Row[] {
  const leaver: EnrolmentFact = {
    enrolmentId: stableId('enrolment', y.id), reference: referenceOf('sortants', stableId('sortants', y.id)), youthId: y.id, ownerId: y.school.organisation, schoolId: stableId('school', y.school.uai),
    departement: y.school.uai.slice(1, 3), communeCode: y.commune.code, network: 'EN', mef: null, diploma: 'N', birthDate: y.birthDate, startedOn: '2025-09-01', endedOn: '2026-03-15', isLeaving: true,
  };
  return decide({ enrolments: [leaver], statuses: [] }, PROCESSING_DATE).map(({ motif, isListed, age, explanation, about }) => ({
    id: stableId('decision', y.id), campaign_id: campaign, reference: leaver.reference, youth_id: about && y.id, owner_id: about?.ownerId ?? null, platform_id: isListed ? y.platform : null,
    enrolment_id: about?.enrolmentId ?? null, is_listed: isListed, motif, age, school_id: about?.schoolId ?? null, departement: about?.departement ?? null, commune_code: about?.communeCode ?? null, mef: null, explanation,
  }));
}

/** What the campaign of the demonstration decided, and which schools had validated their list of leavers before (A08, A09). */
export function comparatorRows(youths: readonly InventedYouth[]): Rows {
  const schools = new Map(youths.map((y) => [y.school.uai, y.school]));
  const decisions = youths.flatMap(decisionsOf);
  const counts = Object.fromEntries(MOTIFS.map((motif) => [motif, decisions.filter((d) => d['motif'] === motif).length]));
  return [
    ['campaign_run', [{
      id: stableId('campaign-run', PROCESSING_DATE), campaign_id: campaign, is_rehearsal: false, state: 'DONE', started_at: '2026-11-02T06:00:00Z', finished_at: '2026-11-02T06:00:09Z',
      attempts: 1, judged: decisions.length, total: decisions.length, changed: decisions.length, counts,
    }]],
    ['campaign_decision', decisions],
    ['list_review', [...schools.values()].filter((s) => Number(s.uai.slice(3, 7)) % 3).map((s) => ({
      id: stableId('review', s.uai), campaign_id: campaign, school_id: stableId('school', s.uai), list: 'LEAVERS', validated_on: '2026-10-22', validated_by_id: stableId('referent', s.uai), owner_id: s.organisation,
    }))],
  ];
}
