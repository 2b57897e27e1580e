import { agencies, organisations } from '../demo/index.ts';
import type { Row, Rows } from './bulk.ts';
import { isFileClosed, type InventedYouth } from './invented.ts';
import { meetRows } from './meet.ts';
import { adviserId, adviserRows, mergedRows, mlFileRows, situationDetail } from './ml-file.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

const structureId = (imilo: string) => stableId('mission-locale', imilo);

/** Structures and agences of the demonstration. */
export const missionsLocalesBase = (): Rows => [
  ['mission_locale', organisations.filter((o) => o.codes.imilo).map((o) => ({
    id: structureId(o.codes.imilo!), code: o.codes.imilo, name: o.name, siret: o.codes.siret ?? null, commune: o.commune, departement: o.departement,
    organisation_id: organisationId(o.key), is_official: true, booking_url: `https://${o.key}.example/rendez-vous`,
  }))],
  ...mergedRows('59512S00'),
  ['agency', agencies.map((a) => ({
    id: stableId('agency', a.key), number: a.imiloId, name: a.name, departement: a.departement,
    mission_locale_id: structureId(organisations.find((o) => o.key === a.organisation)!.codes.imilo!),
  }))],
];

/**
 * Files of the youths that a mission locale follows: situation, programme, needs.
 * @param schemes ids of the schemes by code (the migrations bring them)
 */
export function missionsLocalesRows(youths: readonly InventedYouth[], schemes: ReadonlyMap<string, string>): Rows {
  const files = youths.filter((y) => y.missionLocale).map((y) => {
    const draw = y.random();
    const about: Row = { file_id: stableId('file', y.id), youth_id: y.id, owner_id: y.missionLocale!.organisation };
    return { y, about, situation: draw.pick(['FORMATION', 'RECHERCHE_EMPLOI', 'SANS_SOLUTION', 'SERVICE_CIVIQUE', 'IMMERSION']), scheme: draw.pick(['PACEA', 'CEJ', null]), need: draw.pick(['HOUSING', 'HEALTH', 'TRAINING', 'EMPLOYMENT', 'RESOURCES']) };
  });
  return [
    ...adviserRows(youths),
    ['mission_locale_file', files.map(({ y, situation }) => ({
      id: stableId('file', y.id), external_id: `D${String(y.person.number).padStart(7, '0')}`, mission_locale_id: structureId(y.missionLocale!.imilo), youth_id: y.id,
      owner_id: y.missionLocale!.organisation, registered_on: '2026-05-12', adviser_id: adviserId(y.missionLocale!.imilo, y.missionLocale!.adviser), adviser_name: y.missionLocale!.adviser, situation, flags: [],
      received_on: '2026-10-30', received_through: 'EXPORT', received_from_id: y.missionLocale!.organisation, received_changes: [], support_concepts: ['GLOBAL', 'REFERENT'],
      ...(isFileClosed(y) ? { closed_on: '2026-11-16', closing_reason: 'TRAINING' } : { closed_on: null, closing_reason: null }),
    }))],
    ['situation', files.map(({ y, about, situation }) => ({ id: stableId('situation', y.id), ...about, kind: situation, since: '2026-05-12', until: null, detail: situationDetail(situation) }))],
    ['support_programme', files.flatMap(({ y, about, scheme }) => (scheme && schemes.has(scheme) ? [{ id: stableId('programme', y.id), ...about, scheme_id: schemes.get(scheme), started_on: '2026-06-01', ended_on: null, spotted_by: 'PLATFORM' }] : []))],
    ['support_need', files.map(({ y, about, need }) => ({ id: stableId('need', y.id), ...about, domain: need, opened_on: '2026-06-01', closed_on: null }))],
    ...meetRows(youths),
    ...mlFileRows(youths),
  ];
}
