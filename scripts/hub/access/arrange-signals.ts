import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import { day, grown, here, id, secretOf } from './arrange-rows.ts';
import type { Chosen } from './arrange-youths.ts';

/** Rows of no youth, far from every persona: what mutations are tried on by who may not. */
export const FAR_SIGNALS = { preventionSignalId: stableId('access', 'prevention', 'far'), ctiPostId: stableId('access', 'cti', 'far'), foqualeNetworkId: stableId('access', 'foquale', 'far') };

/** What education holds of signals: a report, a break and a PRE contract for each youth, detections taken, and the school's own prevention. */
export function signalExtras(youths: readonly Chosen[]): Rows {
  const cases = youths.filter(grown);
  const schoolOf = (y: Chosen): string => (here(y) ? 'lycee-jean-moulin-roubaix' : 'lycee-louis-armand-poitiers');
  const by = (y: Chosen): Row => ({ owner_id: organisationId(schoolOf(y)), author_id: here(y) ? personIdOf('school') : personIdOf('assistant-poitiers') });
  const broken = (y: Chosen, n: number, more: Row): Row => ({
    id: id('break', y, n), youth_id: y.id, ...by(y), platform_id: y.key === 'alone' ? null : y.platform, broken_on: day(-100 - n), cause: 'TRIAL_PERIOD', situation: 'LOOKING_FOR_CONTRACT',
    recontact_on: null, new_contract_on: null, closed_on: null, ...more,
  });
  const signal = (key: string, owner: string): Row => ({
    id: key, owner_id: organisationId(owner), author_id: personIdOf('school'), body: 'GPDS', pupil_reference: secretOf(owner), signs: ['ABSENTEEISM'], raised_on: day(-30), decisions: ['PAQI'], closed_on: day(-1),
  });
  const network = (key: string, owner: string, departement: string): Row => ({ id: key, name: `Réseau ${departement}`, departement, bassin: 'Bassin', owner_id: organisationId(owner), head_id: personIdOf('school'), elected_on: day(-90) });
  const post = (key: string, uai: string, owner: string): Row => ({ id: key, person_id: personIdOf('school'), owner_id: organisationId(owner), kind: 'STATE', school_id: stableId('school', uai), since: day(-90), until: day(90) });
  const near = stableId('access', 'foquale', 'near');
  return [
    // PJJ lets infer justice: its word stands in no answer but its owner's.
    ['youth_report', cases.map((y) => ({
      id: id('report', y), youth_id: y.id, owner_id: organisationId(here(y) ? 'ml-roubaix' : 'ml-nord-vienne'), author_id: personIdOf('mission-locale'), platform_id: platformId('roubaix-tourcoing'), origin: 'PJJ', reported_on: day(-40), taken_up_by: 'MLDS', state: 'REGISTERED', outcome: 'LINKED',
      case_id: id('case', y), was_case_open: true, identity: null,
    }))],
    ['jdc_taking', cases.map((y) => ({ id: id('taking', y), detection_id: id('jdc', y), youth_id: y.id, owner_id: y.assistant.organisation, author_id: y.assistant.person, case_id: id('case', y), taken_on: day(-39) }))],
    ['contract_break', cases.flatMap((y) => [broken(y, 0, { recontact_on: day(7) }), broken(y, 1, { situation: 'NEW_CONTRACT', new_contract_on: day(-50), closed_on: day(-49) })])],
    ['pre_contract', cases.map((y) => ({ id: id('pre', y), youth_id: y.id, owner_id: organisationId(schoolOf(y)), started_on: day(-300), ended_on: day(-200) }))],
    ['prevention_signal', [signal(stableId('access', 'prevention', 'near'), 'lycee-jean-moulin-roubaix'), signal(FAR_SIGNALS.preventionSignalId, 'lycee-louis-armand-poitiers')]],
    ['cti_post', [post(stableId('access', 'cti', 'near'), '0590185F', 'cio-roubaix'), post(FAR_SIGNALS.ctiPostId, '0860037Y', 'cio-poitiers')]],
    ['foquale_network', [network(near, 'mlds-roubaix-tourcoing', '59'), network(FAR_SIGNALS.foqualeNetworkId, 'mlds-vienne', '86')]],
    ['foquale_member', [{ id: stableId('access', 'foquale-member'), network_id: near, organisation_id: organisationId('lycee-jean-moulin-roubaix'), kind: 'LYCEE', until: day(400) }]],
  ];
}
