import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';

const id = (kind: string, y: Chosen, n = 0): string => stableId('access', kind, y.key, n);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const place = stableId('return-place', 'foquale-jean-moulin');

/** A running request, a closed one, a taking in and the place kept for it, of each youth who is 16. */
export function returnExtras(youths: readonly Chosen[]): Rows {
  const grown = youths.filter((y) => y.key !== 'young');
  const request = (y: Chosen, n: number, more: Row): Row => ({
    id: id('return-request', y, n), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person, platform_id: y.key === 'alone' ? null : y.platform, departement: '59',
    spro_structure: 'CIO', interviewer_id: organisationId('cio-roubaix'), return_place_id: place, proposal_id: id('proposal', y), ...more,
  });
  return [
    ['return_request', grown.flatMap((y) => [
      // Of today: in the figures of the running school year, whatever the day.
      request(y, 0, { requested_on: day(0), interviewed_on: day(0), interview_recorded_on: day(0), proposed_on: day(0) }),
      request(y, 1, { requested_on: day(-300), interviewed_on: day(-290), interview_recorded_on: day(-290), proposed_on: day(-280), closed_on: day(-270), outcome: 'REFUSED_BY_YOUTH' }),
    ])],
    ['return_place_hold', grown.map((y) => ({ id: id('return-place-hold', y), return_place_id: place, youth_id: y.id, owner_id: y.assistant.organisation, held_on: day(-15), released_on: day(-14) }))],
    ['schooling_status', grown.map((y) => ({
      id: id('schooling-status', y), youth_id: y.id, owner_id: y.assistant.organisation, kind: 'MLDS', action_kind: 'MOREA', started_on: day(-100), ended_on: day(-50), school_id: stableId('school', y.school.uai),
      tutor_id: y.assistant.person, company_tutor_id: y.assistant.person, return_place_id: place,
    }))],
  ];
}
