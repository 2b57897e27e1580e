import { solutions } from '../../demo/index.ts';
import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import { caseExtras, casesOf } from './arrange-case.ts';
import { campaignListsExtras } from './arrange-campaign-lists.ts';
import { diagnosisExtras } from './arrange-diagnosis.ts';
import { meetExtras } from './arrange-meet.ts';
import { returnExtras } from './arrange-return.ts';
import { tutoringExtras } from './arrange-tutoring.ts';
import { sheetExtras } from './arrange-sheet.ts';
import { pairsExtras } from './arrange-pairs.ts';
import { comparatorExtras } from './arrange-comparator.ts';
import { offersExtras } from './arrange-offers.ts';
import { mlFileExtras } from './arrange-ml-file.ts';
import { FILLED, placesExtras } from './arrange-places.ts';
import type { Chosen } from './arrange-youths.ts';
import { secretOf } from './secrets.ts';

export const id = (kind: string, y: { key: string }, n: string | number = 0): string => stableId('access', kind, y.key, n);
const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
export const day = (days: number): string => at(days).slice(0, 10);
export const here = (y: Chosen): boolean => y.platform === platformId('roubaix-tourcoing');
/** No case, file, referral or proposal begins before 16. */
export const grown = (y: Chosen): boolean => y.key !== 'young';
const sessionOf = (organisation: string): string => stableId('session', solutions.find((s) => s.organisation === organisation && s.sessions.length)?.key ?? '', 0);

export { secretOf };
/** A referral's message belongs to both parties. */
export const messageTo = (receiver: string): string => `MESSAGE-A-${receiver}`;
/** What the kept row of an unregistered under-16 says: in no answer at all. */
export const CANARY = 'CANARI-MOINS-DE-SEIZE-ANS';

/** Rows whose person is not registered, since under 16: in no list but their association's own. */
export const UNREGISTERED = { file: stableId('access', 'file', 'unregistered'), pair: stableId('access', 'pair', 'unregistered') };
/** A youth merged into `followed`: its rows keep its id. */
export const ABSORBED = stableId('access', 'absorbed');
export const MERGE = stableId('access', 'merge');

const referral = (y: Chosen, n: string, receiver: string, more: Row): Row => ({
  id: id('referral', y, n), youth_id: y.id, sender_id: y.assistant.person, sender_organisation_id: y.assistant.organisation, sender_network: 'COORDINATION',
  receiver_organisation_id: organisationId(receiver), need: 'TRAINING', scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'], message: messageTo(receiver), state: 'SENT',
  refusal_reason: null, expires_at: at(30), ...more,
});

/** What coordination holds besides the seed's rows. */
export function coordinationExtras(youths: readonly Chosen[]): Rows {
  const by = Object.fromEntries(youths.map((y) => [y.key, y])) as Record<Chosen['key'], Chosen>;
  const opposition = (y: Chosen, network: string, ended: string | null): Row => ({ id: id('opposition', y, network), youth_id: y.id, network, recorded_on: day(-20), ended_on: ended });
  const doubt = (y: Chosen, other: Chosen, from: number): Row => ({
    id: id('doubt', y), youth_id: y.id, other_id: other.id, platform_id: y.platform, other_platform_id: other.platform, listed_from: day(from), evidence: ['NAME'], state: 'OPEN',
  });
  return [
    ['youth', [{ id: ABSORBED, platform_id: by.followed.platform, merged_into_id: by.followed.id, family_name: 'Zanzibabsorbed', given_name: 'Ancien', birth_date: by.followed.birthDate, search_name: 'zanzibabsorbed ancien' }]],
    ['merge', [{ id: MERGE, kept_id: by.followed.id, absorbed_id: ABSORBED, decided_by: personIdOf('assistant'), moved: {} }]],
    ['standing', [{ id: id('standing', by.followed), youth_id: by.followed.id, organisation_id: organisationId('ml-lys-tourcoing'), ground: 'HOLDS_FILE', origin: 'missions-locales/file', scopes: null, until: null }]],
    ['referent', youths.map((y) => ({ id: id('referent', y), youth_id: y.id, person_id: y.assistant.person, organisation_id: y.assistant.organisation, role: 'DIAGNOSTIC', since: day(-30), until: day(-3) }))],
    ['contact_line', youths.filter(grown).flatMap((y) => ['education', 'missions-locales', 'solutions', 'mentoring'].map((partner) => (
      { id: id('contact', y, partner), youth_id: y.id, partner, kind: 'APPOINTMENT', at: at(3), mode: 'FIRST', outcome: 'PLANNED', sequence: '0'.repeat(20) })))],
    ['contact_word', youths.map((y) => ({ id: id('word', y), youth_id: y.id, owner_id: organisationId('afev'), author_id: personIdOf('assistant'), kind: 'EMAIL', value: y.person.mail, key: y.person.mail.toLowerCase(), is_right: true, said_at: at(-1) }))],
    ['contact_word', youths.map((y) => ({ id: id('word-wrong', y), youth_id: y.id, owner_id: organisationId('anaf'), author_id: personIdOf('assistant'), kind: 'EMAIL', value: y.person.mail, key: y.person.mail.toLowerCase(), is_right: false, said_at: at(-2) }))],
    ['contact_stop', youths.filter(grown).map((y) => ({ id: id('stop', y), youth_id: y.id, partner: 'education', since: day(-3), until: day(30), is_lifted: false, sequence: '0'.repeat(20) }))],
    ['opposition', [
      opposition(by.opposed, 'MENTORING', null), opposition(by.unwilling, 'EDUCATION', null), opposition(by.unwilling, 'MISSION_LOCALE', null),
      ...youths.map((y) => opposition(y, 'SOLUTION_PROVIDER', day(-5))),
    ]],
    ['referral', [
      referral(by.followed, 'open', 'e2c-grand-lille', {}),
      referral(by.referred, 'accepted', 'ml-sud-79', { state: 'ACCEPTED', answered_at: at(-1), scopes: ['IDENTITY', 'SUPPORT'], need: 'SUPPORT' }),
      referral(by.referred, 'late', 'e2c-grand-lille', { expires_at: at(-1), state: 'EXPIRED' }),
      referral(by.referred, 'refused', 'lycee-jean-moulin-roubaix', { state: 'REFUSED', refusal_reason: 'NO_PLACE', answered_at: at(-1), scopes: ['IDENTITY', 'SCHOOLING'] }),
      // Refused, so that it opens nothing: every youth has one.
      ...youths.filter(grown).map((y) => referral(y, 'other', 'greta-lille-metropole', { state: 'REFUSED', refusal_reason: 'NO_PLACE', answered_at: at(-2), taken_up_as: 'PROPOSAL' })),
    ]],
    ['referral_message', youths.filter(grown).map((y) => ({
      id: id('referral-message', y), referral_id: id('referral', y, 'other'), sender_organisation_id: y.assistant.organisation, receiver_organisation_id: organisationId('greta-lille-metropole'),
      author_organisation_id: y.assistant.organisation, author_id: y.assistant.person, text: messageTo('greta-lille-metropole'),
    }))],
    ['doubt', [doubt(by.followed, by.doubtful, -10), doubt(by.young, by.opposed, 700), doubt(by.poitiers, by.referred, -10)]],
  ];
}

/** What education holds besides: guardians, detections, free text of two organisations; no case for the under-16. */
export function educationExtras(youths: readonly Chosen[]): Rows {
  const cases = youths.filter(grown);
  const attempt = (y: Chosen, n: number, owner: string, person: string): Row => ({
    id: id('attempt', y, n), case_id: id('case', y), youth_id: y.id, owner_id: organisationId(owner), author_id: personIdOf(person), attempted_at: at(-9 + n), mode: 'PHONE', outcome: 'REACHED', answered_by: 'YOUTH', place_id: organisationId('ml-roubaix'), is_collective: false, zone: 'Europe/Paris', comment: secretOf(owner),
  });
  const enrolment = (n: string, youth: string | null, y: Chosen): Row => ({
    id: id('enrolment', y, n), youth_id: youth, owner_id: y.school.organisation, source: 'sortants', external_id: id('row', y, n), network: 'EN', school_id: stableId('school', y.school.uai),
    mef: '24720001111', class_name: '1cap2', started_on: '2025-09-01', ended_on: '2026-03-15', diploma: 'N', guardian_name: `Tutelle-${y.key}`, guardian_phone: '0611111111', flags: [],
  });
  const [followed] = youths;
  return [
    ['enrolment', [...youths.map((y) => enrolment('sortie', y.id, y)), ...(followed ? [enrolment('absorbed', ABSORBED, followed), { ...enrolment('unregistered', null, followed), guardian_name: 'Tutelle' }] : [])]],
    ['dropout_case', cases.flatMap(casesOf)],
    ['contact_attempt', cases.flatMap((y) => (here(y) ? [attempt(y, 0, 'psad-roubaix-tourcoing', 'assistant'), attempt(y, 1, 'ml-roubaix', 'mission-locale')] : [attempt(y, 0, 'psad-poitiers-chatellerault', 'assistant-poitiers')]))],
    ['jdc_detection', youths.map((y) => ({ id: id('jdc', y), youth_id: y.id, owner_id: organisationId('csn-lille'), external_id: id('row', y, 'jdc'), detected_on: day(-60), has_reading_difficulty: true, departement: '59', flags: [] }))],
    ...comparatorExtras(youths),
    ['withheld_leaver', [{ id: stableId('access', 'withheld'), source: 'sortants', reference: 'access', reason: 'UNDER_16', processing_date: day(60), row: { NOM: CANARY } }]],
    ...caseExtras(youths),
    ...campaignListsExtras(youths),
    ...diagnosisExtras(youths),
    ...returnExtras(youths),
    ...tutoringExtras(cases, secretOf),
    ...sheetExtras(youths, secretOf),
  ];
}

/** What missions locales hold besides: a file of a second one for each youth, and one whose person is not registered. */
export function missionsLocalesExtras(youths: readonly Chosen[], schemes: ReadonlyMap<string, string>): Rows {
  const files = youths.filter(grown).map((y) => {
    const [owner, imilo] = y.key === 'followed' ? ['ml-lys-tourcoing', '59599S00'] : here(y) ? ['ml-wattrelos-leers', '59650S00'] : ['ml-nord-vienne', '86066S00'];
    return { y, imilo: imilo ?? '', about: { youth_id: y.id, owner_id: organisationId(owner ?? ''), file_id: id('file', y) } };
  });
  const adviser = (imilo: string): string => stableId('access', 'adviser', imilo);
  const structures = [...new Set(files.map(({ imilo }) => imilo))];
  const file = (key: string, imilo: string, about: Row): Row => ({
    id: key, external_id: key, mission_locale_id: stableId('mission-locale', imilo), ...about, registered_on: day(-90), adviser_id: adviser(imilo), adviser_name: 'Conseiller tel que saisi', situation: 'FORMATION', flags: [],
    entry_code: '99998S00', received_on: day(-20), received_through: 'EXPORT', received_from_id: organisationId('siei'), received_changes: ['SITUATION'], support_concepts: ['REFERENT'],
  });
  return [
    ['adviser', [...structures.map((imilo) => ({ id: adviser(imilo), mission_locale_id: stableId('mission-locale', imilo), person_id: null, display_name: `Conseillère ${imilo}` })), { id: adviser('59512S00'), mission_locale_id: stableId('mission-locale', '59512S00'), person_id: personIdOf('mission-locale'), display_name: null }]],
    ['mission_locale_file', [...files.map(({ y, imilo, about }) => file(id('file', y), imilo, { youth_id: about.youth_id, owner_id: about.owner_id })),
      file(UNREGISTERED.file, '59512S00', { youth_id: null, owner_id: organisationId('ml-roubaix') })]],
    ['situation', files.map(({ y, about }) => ({ id: id('situation', y), ...about, kind: 'FORMATION', since: day(-90), until: day(-1) }))],
    ['support_programme', files.map(({ y, about }) => ({ id: id('programme', y), ...about, scheme_id: schemes.get('CEJ'), started_on: day(-80), ended_on: day(-1), spotted_by: 'JDC' }))],
    ['support_need', files.map(({ y, about }) => ({ id: id('need', y), ...about, domain: 'HEALTH', opened_on: day(-80), closed_on: day(-1) }))],
    ...meetExtras(youths),
    ...mlFileExtras(youths, schemes),
  ];
}

/** A proposal for each youth; those of Roubaix–Tourcoing are made by the mission locale to the persona's school of second chance. */
export const solutionsExtras = (youths: readonly Chosen[]): Rows => [['proposal', youths.filter(grown).map((y) => ({
  id: id('proposal', y), youth_id: y.id, proposer_id: here(y) ? organisationId('ml-roubaix') : y.assistant.organisation, author_id: here(y) ? personIdOf('mission-locale') : y.assistant.person,
  provider_organisation_id: organisationId(here(y) ? 'e2c-grand-lille' : 'cfa-cci-vienne'), session_id: sessionOf(here(y) ? 'e2c-grand-lille' : 'cfa-cci-vienne'),
  state: 'REFUSED', refusal_reason: 'NO_PLACE', proposed_at: at(-8), answered_at: at(-7), withdrawn_at: at(-6), entered_on: day(-5), ended_on: day(-4), exit: 'COMPLETED', outcome: 'TRAINING', is_durable: true,
  ...FILLED,
}))], ...placesExtras(youths)];

/** A pair that lasted for each youth, whose reason infers health (RESTRICTED: where a reason is not obligatory others read none); and one whose mentee is not registered. */
export function mentoringExtras(youths: readonly Chosen[]): Rows {
  const pair = (key: string, youth: string | null, association: string, reason: string): Row => ({
    id: key, youth_id: youth, owner_id: organisationId(association), association_id: stableId('association', association), mentor_id: stableId('mentor', association === 'afev' ? 'mentor-mahaut-encrier' : 'mentor-severin-copeau'),
    external_id: key, association_as_typed: secretOf(association), mentor_name: 'Mentor tel que saisi', objective: 'SCOLAIRE', objective_as_typed: secretOf(association), started_on: day(-300), ended_on: day(-30), end_reason: reason,
    end_comment: secretOf(association), is_second: false, flags: [secretOf(association)], agreed_until: day(-20), last_met_on: day(-80),
  });
  return [['mentorship', [
    ...youths.flatMap((y) => [{ ...pair(id('pair', y, 'maternity'), y.id, here(y) ? 'afev' : 'anaf', 'MATERNITY'), request_id: id('mentoring-request', y), replaces_id: id('pair', y, 'moved') }, pair(id('pair', y, 'moved'), y.id, 'anaf', 'MOVED')]),
    pair(UNREGISTERED.pair, null, 'afev', 'MOVED'),
  ]], ...offersExtras(youths), ...pairsExtras(youths)];
}
