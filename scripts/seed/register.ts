import { nameTokens, normaliseName } from '@passerelle/kit/values/name';
import type { Rows } from './bulk.ts';
import type { InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** A youth's part of the register: itself, the identity record of each partner that knows it, its links and its standings. */
export function registerRows(youths: readonly InventedYouth[]): Rows {
  const records = youths.flatMap((y) => sourcesOf(y).map((source) => ({ y, ...source })));
  return [
    ['youth', youths.map((y) => ({
      id: y.id, platform_id: y.platform, family_name: y.person.surname, given_name: y.person.first, birth_date: y.birthDate, sex: y.person.sex,
      ine: y.person.ine, commune: y.commune.code,
    }))],
    ['source_record', records.map(({ y, source, owner }) => ({
      id: stableId('record', y.id, source), youth_id: y.id, source, external_id: stableId(source, y.id), owner_id: owner, family_name: y.person.surname,
      given_name: y.person.first, birth_date: y.birthDate, sex: y.person.sex, ine: source.startsWith('education') ? y.person.ine : null,
      name_words: nameTokens(`${y.person.surname} ${y.person.first}`),
      agreements: [`phone:+33${y.person.mobile.slice(1)}`, `mail:${y.person.mail}`, `commune:${normaliseName(y.commune.name)}`],
      contacts: { phones: [y.person.mobile], email: y.person.mail, address: y.person.home.street, postcode: y.commune.postcode, commune: y.commune.name },
      flags: [], received_at: '2026-11-02T08:00:00Z',
    }))],
    ['link', records.map(({ y, source }) => ({
      id: stableId('link', y.id, source), source_record_id: stableId('record', y.id, source), youth_id: y.id, evidence: ['INE'], decided_by: 'LINKER',
    }))],
    ['standing', records.flatMap(({ y, source, owner, ground }) => (owner ? [{
      id: stableId('standing', y.id, source), youth_id: y.id, organisation_id: owner, ground, origin: source, scopes: null, until: null,
    }] : []))],
  ];
}

const sourcesOf = (y: InventedYouth) => [
  { source: 'education/sortants', owner: y.school.organisation, ground: 'SCHOOL_OF_ORIGIN' },
  ...(y.mentor ? [{ source: 'mentoring/mentorship', owner: organisationId(y.mentor.association), ground: 'HOLDS_FILE' }] : []),
  ...(y.solution && y.stage === 'IN_SOLUTION' ? [{ source: 'solutions/entry', owner: organisationId(y.solution.organisation), ground: 'HOLDS_FILE' }] : []),
  ...(y.missionLocale ? [{ source: 'missions-locales/file', owner: y.missionLocale.organisation, ground: 'HOLDS_FILE' }] : []),
];
