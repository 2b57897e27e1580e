import { ageAt } from '@passerelle/kit/values/date';
import { solutions } from '../demo/index.ts';
import type { Row, Rows } from './bulk.ts';
import { PROCESSING_DATE, type InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Structures that the guide names (E09), known by name: they have published no place here, and no UAI is invented for them. */
const NAMED: readonly (readonly [key: string, name: string, kind: 'SRE_DIPLOMA' | 'SRE_SAS', departement: string])[] = [
  ['micro-lycee-creteil', 'Micro-lycées de l’académie de Créteil', 'SRE_DIPLOMA', '94'],
  ['clept-grenoble', 'CLEPT, collège-lycée élitaire pour tous, Grenoble', 'SRE_DIPLOMA', '38'],
  ['pole-innovant-paris', 'Pôle innovant lycéen, Paris', 'SRE_SAS', '75'],
  ['possibles-versailles', 'Lycées des possibles, académie de Versailles', 'SRE_SAS', '78'],
  ['nouvel-elan-93', 'Nouvel Élan, Seine-Saint-Denis', 'SRE_SAS', '93'],
  ['deuxieme-chance-pontoise', 'Lycée de la deuxième chance, Pontoise', 'SRE_SAS', '95'],
];

const empty = { owner_id: null, school_id: null, structure_name: null, closes_on: null, held: 0, taken_elsewhere: 0, fresh_until: null };

/** Places by which one returns to school: those of the guide's structures, and a few of the demonstration's territory. */
export const returnBase = (): Rows => [['return_place', [
  ...NAMED.map(([key, name, kind, departement]): Row => ({
    ...empty, id: stableId('return-place', key), structure_name: name, kind, label: kind === 'SRE_DIPLOMA' ? 'Reprendre jusqu’au diplôme' : 'Sas de retour au lycée', departement, opens_on: '2026-09-01', capacity: 0,
  })),
  {
    ...empty, id: stableId('return-place', 'foquale-jean-moulin'), owner_id: organisationId('lycee-jean-moulin-roubaix'), school_id: stableId('school', '0590185F'), kind: 'FOQUALE',
    label: 'Places vacantes en bac pro Métiers de l’accueil', departement: '59', opens_on: '2026-09-01', closes_on: '2027-07-03', capacity: 4, taken_elsewhere: 3, fresh_until: '2027-01-31',
  },
  {
    ...empty, id: stableId('return-place', 'morea-roubaix'), owner_id: organisationId('mlds-roubaix-tourcoing'), structure_name: 'MLDS de Roubaix–Tourcoing', kind: 'MLDS_ACTION',
    label: 'MOREA : repréparer l’examen manqué', departement: '59', opens_on: '2026-09-14', closes_on: '2027-06-25', capacity: 16, taken_elsewhere: 14, fresh_until: '2027-01-31',
  },
]]];

/** A draw from one youth's id, apart from the draws that made its path. */
const share = (y: InventedYouth, topic: string): number => Number.parseInt(stableId(topic, y.id).slice(0, 4), 16) / 0x10000;

/** One youth in eight asked to return: some wait, some were received late, some have a place. */
function requestOf(y: InventedYouth): Row | null {
  const age = ageAt(y.birthDate, PROCESSING_DATE);
  if (age < 16 || age > 25 || share(y, 'return') > 0.125) return null;
  const about = {
    id: stableId('return-request', y.id), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person, platform_id: y.platform, departement: y.school.uai.slice(1, 3),
    requested_on: '2026-11-12', interviewed_on: null, interview_recorded_on: null, spro_structure: null, interviewer_id: null, proposed_on: null, proposal_id: null, closed_on: null, outcome: null,
  };
  const seen = (on: string, more: Row): Row => ({ ...about, interviewed_on: on, interview_recorded_on: on, spro_structure: 'CIO', ...more });
  switch (y.stage) {
    case 'IDENTIFIED': return { ...about, requested_on: share(y, 'late') < 0.3 ? '2026-11-02' : '2026-11-12' };
    case 'IN_CONTACT': return { ...about, requested_on: share(y, 'late') < 0.3 ? '2026-11-04' : '2026-11-18' };
    case 'IN_DIAGNOSIS': return seen('2026-11-09', { requested_on: '2026-11-03' });
    case 'IN_SOLUTION': return seen('2026-11-06', { requested_on: share(y, 'late') < 0.3 ? '2026-10-19' : '2026-10-26', ...(y.solution ? { proposed_on: '2026-11-10', proposal_id: stableId('proposal', y.id) } : {}) });
    case 'CLOSED': return { ...about, requested_on: '2026-11-03', closed_on: '2026-11-16', outcome: 'WITHDRAWN' };
  }
}

type Kind = (typeof solutions)[number]['kind'];
/** What a solution is, as a status: those that need a tutor or a contract's end are left to who knows them. */
const STATUS: Partial<Record<Kind, Row>> = {
  MLDS: { kind: 'MLDS', action_kind: 'REMOBILISATION' }, STRUCTURE_DE_RETOUR_DIPLOMANTE: { kind: 'SRE_DIPLOMA' }, STRUCTURE_DE_RETOUR_SAS: { kind: 'SRE_SAS' }, CNED: { kind: 'CNED' },
};
const SCHOOLS: Readonly<Record<string, string>> = { 'lp-roubaix-0590186g': '0590186G', 'lp-tourcoing-0592965c': '0592965C' };

/** Requests, the tasks of those who wait, and the taking in of those who entered the MLDS or a return structure. */
export function returnRows(youths: readonly InventedYouth[]): Rows {
  const requests = youths.map(requestOf).filter((r) => r !== null);
  const due = (on: unknown): string => new Date(Date.parse(String(on)) + 15 * 86_400_000).toISOString().slice(0, 10);
  const taken = youths.filter((y) => y.stage === 'IN_SOLUTION' && y.solution && STATUS[y.solution.kind]);
  return [
    ['return_request', requests],
    ['task', requests.filter((r) => !r['interviewed_on'] && !r['closed_on']).map((r) => ({
      id: stableId('task', String(r['id'])), youth_id: r['youth_id'], owner_id: r['owner_id'], platform_id: r['platform_id'], about_id: r['id'], kind: 'RETURN_REQUEST', due_on: due(r['requested_on']),
    }))],
    ['schooling_status', taken.map((y) => ({
      id: stableId('schooling-status', y.id), youth_id: y.id, owner_id: organisationId(y.solution!.organisation), started_on: '2026-11-16', action_kind: null,
      school_id: SCHOOLS[y.solution!.organisation] ? stableId('school', SCHOOLS[y.solution!.organisation]!) : null, ...STATUS[y.solution!.kind],
    }))],
  ];
}
