import { organisations } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { PROCESSING_DATE, STAGES, type InventedYouth } from './invented.ts';
import { organisationId, personIdOf } from './network.ts';
import { stableId } from './stable-id.ts';

/** Nobody under 16 at the campaign is reported, nor has a contract. */
const OLDEST_OUT = `${Number(PROCESSING_DATE.slice(0, 4)) - 16}${PROCESSING_DATE.slice(4)}`;
const ORIGINS = ['SCHOOL', 'RIJ_PIJ_BIJ', 'TOWN_HALL', 'SOCIAL_CENTRE', 'FAMILY', 'PJJ'] as const;

/** Signals of the demonstration: reports that joined or opened a case, JDC detections, broken contracts, prevention in the schools, a FOQUALE network. */
export function signalRows(youths: readonly InventedYouth[]): Rows {
  const grown = youths.filter((y) => y.birthDate <= OLDEST_OUT);
  const followed = grown.filter((y) => STAGES.indexOf(y.stage) > 0);
  const some = (one: readonly InventedYouth[], kind: string, share: number) => one.filter((y) => Number.parseInt(stableId(kind, y.id).slice(0, 8), 16) % 100 < share);
  const detected = some(grown, 'jdc-share', 15);
  const schools = organisations.filter((o) => o.network === 'EDUCATION' && o.codes.uai);
  const network = stableId('foquale', 'roubaix-tourcoing');
  const member = (key: string, kind: string) => ({ id: stableId('foquale-member', key), network_id: network, organisation_id: organisationId(key), kind, until: null });
  return [
    ['youth_report', some(followed, 'report-share', 20).map((y) => ({
      id: stableId('report', y.id), youth_id: y.id, owner_id: y.school.organisation, author_id: y.assistant.person, platform_id: y.platform, origin: y.random().pick(ORIGINS), reported_on: '2026-11-02',
      taken_up_by: y.random().pick(['NONE', 'NONE', 'MLDS', 'CIO']), state: 'REGISTERED', outcome: 'LINKED', case_id: stableId('case', y.id), was_case_open: true, identity: null,
    }))],
    ['jdc_detection', detected.map((y) => ({
      id: stableId('jdc', y.id), youth_id: y.id, owner_id: organisationId('csn-lille'), external_id: stableId('jdc-row', y.id), detected_on: '2026-10-14', has_reading_difficulty: y.random().chance(0.2),
      departement: y.commune.code.slice(0, 2), flags: [],
    }))],
    ['contract_break', some(followed, 'break-share', 8).map((y, i) => ({
      id: stableId('break', y.id), youth_id: y.id, owner_id: y.school.organisation, author_id: y.assistant.person, platform_id: y.platform, broken_on: ['2026-11-03', '2026-09-15', '2026-04-10'][i % 3],
      cause: ['TRIAL_PERIOD', 'MUTUAL_AGREEMENT', 'ORIENTATION'][i % 3], situation: ['TO_CONTACT', 'LOOKING_FOR_CONTRACT', 'UNREACHABLE'][i % 3], recontact_on: i % 3 === 1 ? '2026-12-01' : null, new_contract_on: null, closed_on: null,
    }))],
    ['prevention_signal', schools.slice(0, 6).map((o, i) => ({
      id: stableId('prevention', o.key), owner_id: organisationId(o.key), author_id: personIdOf('school'), body: ['GPDS', 'CELLULE_DE_VEILLE', 'GAIN'][i % 3], pupil_reference: `E-${1040 + i}`,
      signs: ['ABSENTEEISM', 'FALLING_RESULTS'], raised_on: '2026-10-05', decisions: i % 2 ? ['INTERVIEW', 'PAQI'] : [], closed_on: null,
    }))],
    ['foquale_network', [{ id: network, name: 'Roubaix–Tourcoing', departement: '59', bassin: 'Roubaix–Tourcoing', owner_id: organisationId('mlds-roubaix-tourcoing'), head_id: personIdOf('school'), elected_on: '2025-09-15' }]],
    ['foquale_member', [member('lycee-jean-moulin-roubaix', 'LYCEE'), member('cio-roubaix', 'CIO'), member('mlds-roubaix-tourcoing', 'MLDS'), member('cma-tourcoing-cefma', 'CFA')]],
  ];
}
