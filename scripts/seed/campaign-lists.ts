import { ageAt } from '@passerelle/kit/values/date';
import { departementOfUai } from '@passerelle/kit/values/uai';
import { organisations, people, platforms } from '../demo/index.ts';
import type { Row, Rows } from './bulk.ts';
import { PROCESSING_DATE, type InventedYouth } from './invented.ts';
import { organisationId, personIdOf, platformId } from './network.ts';
import { stableId } from './stable-id.ts';

const campaign = stableId('campaign', PROCESSING_DATE);
/** A draw that is the youth's own and leaves the others' as they were: true for one in `n`. */
const oneIn = (n: number, y: InventedYouth, what: string): boolean => Number.parseInt(stableId(what, y.id).replaceAll('-', '').slice(-6), 16) % n === 0;
const kinds = new Map(organisations.flatMap((o) => (o.codes.uai ? [[o.codes.uai, o.kind] as const] : [])));
const cfas = organisations.filter((o) => o.kind === 'CFA');

/** What needs no youth: who helps in each academy, and a filter a platform. The addresses are invented. */
export const campaignListsBase = (): Rows => [
  ['academy_contact', [
    { id: stableId('academy-contact', 'Lille'), academie: 'Lille', phone: '03 20 00 00 66', email: 'siei@ac-lille.example.fr', hours: 'du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h' },
    { id: stableId('academy-contact', 'Poitiers'), academie: 'Poitiers', phone: '05 49 00 00 66', email: 'siei@ac-poitiers.example.fr', hours: 'du lundi au vendredi, de 9 h à 17 h' },
  ]],
  ['saved_filter', platforms.map((p, i) => ({
    id: stableId('filter', p.key), platform_id: platformId(p.key), name: 'Établissements du département', departements: [p.departement], communes: [], schools: [], trainings: [], levels: [],
    age_min: 16, age_max: 25, position: i + 1, is_active: true, applied_at: '2026-10-31T20:00:00Z',
  }))],
  ['filter_version', platforms.map((p) => ({
    id: stableId('filter-version', p.key), filter_id: stableId('filter', p.key), platform_id: platformId(p.key), version: 1, is_active: true, changed_at: '2026-10-12T09:00:00Z',
    author_id: personIdOf((people.find((one) => one.role === 'ASSISTANT' && p.circle1.includes(one.organisation)) ?? people[0])!.key), content: { name: 'Établissements du département', departements: [p.departement] },
  }))],
];

/** The campaign's list: nobody under 16, one in eight with a certificate, one in fifteen seen in apprenticeship since. */
export function campaignListsRows(youths: readonly InventedYouth[]): Rows {
  const listed = youths.filter((y) => ageAt(y.birthDate, PROCESSING_DATE) >= 16).map((y) => ({ y, departement: departementOfUai(y.school.uai) ?? '', isFalse: oneIn(15, y, 'false-dropout') }));
  const wrong = listed.filter((l) => l.isFalse).map((l) => ({ ...l, cfa: cfas.find((o) => o.departement === l.departement) ?? cfas[0]! }));
  const figures = (measure: string, of: typeof listed): Row[] => [...Map.groupBy(of, (l) => [l.y.platform, l.departement, kinds.get(l.y.school.uai) ?? ''].join('|'))].map(([place, all]) => {
    const [platform_id, departement, school_kind] = place.split('|');
    return { id: stableId('figure', measure, place), campaign_id: campaign, measure, platform_id, departement, school_kind, count: all.length };
  });
  return [
    ['competence_certificate', listed.filter(({ y }) => oneIn(8, y, 'certificate')).map(({ y }) => ({
      id: stableId('certificate', y.id), youth_id: y.id, owner_id: y.school.organisation, kind: oneIn(2, y, 'certificate-kind') ? 'PIX' : 'SKILL_BLOCKS', obtained_on: '2026-02-12',
    }))],
    ['outside_fact', wrong.map(({ y, cfa }) => ({
      id: stableId('outside-fact', y.id), youth_id: y.id, topic: 'ENTRY', reference: stableId('outside-entry', y.id), kind: 'CFA', organisation_id: organisationId(cfa.key), started_on: '2026-10-05', ended_on: null, sequence: '0'.padStart(20, '0'),
    }))],
    ['correction_request', wrong.map(({ y, cfa }) => ({
      id: stableId('correction', y.id), youth_id: y.id, requester_id: y.assistant.organisation, author_id: y.assistant.person, addressee_id: organisationId(cfa.key), campaign_id: campaign, decision_id: stableId('decision', y.id),
      kind: 'APPRENTICESHIP', asked_on: '2026-11-04', state: 'OPEN',
    }))],
    ['campaign_figure', [...figures('LISTED', listed), ...figures('FALSE_DROPOUT', wrong)]],
  ];
}
