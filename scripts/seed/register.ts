import { fingerprint } from '@passerelle/coordination/identity/fingerprint';
import type { Registration } from '@passerelle/coordination/identity/registration';
import { valuesOf } from '@passerelle/coordination/identity/values-of';
import { searchName } from '@passerelle/coordination/youth/search-name';
import type { Row, Rows } from './bulk.ts';
import { isFileClosed, type InventedYouth } from './invented.ts';
import { organisationId } from './network.ts';
import { stableId } from './stable-id.ts';

/** A youth's part of the register: itself, the identity record of each partner that knows it, its links and its standings. */
export function registerRows(youths: readonly InventedYouth[]): Rows {
  const records = youths.flatMap((y) => sourcesOf(y).map((source) => ({ y, ...source })));
  return [
    ['youth', youths.map((y) => ({
      id: y.id, platform_id: y.platform, family_name: y.person.surname, given_name: y.person.first, birth_date: y.birthDate, sex: y.person.sex,
      ine: y.person.ine, commune: y.commune.code, search_name: searchName(y.person.surname, y.person.first),
    }))],
    ['source_record', records.map(({ y, source, owner }) => {
      const registration = registrationOf(y, source);
      return {
        id: stableId('record', y.id, source), youth_id: y.id, source, external_id: registration.externalId, received_at: '2026-11-02T08:00:00Z',
        ...snakeCase(valuesOf(registration, fingerprint(registration), owner)),
      };
    })],
    ['link', records.map(({ y, source }) => ({
      id: stableId('link', y.id, source), source_record_id: stableId('record', y.id, source), youth_id: y.id, evidence: ['INE'], decided_by: 'LINKER',
    }))],
    ['standing', records.flatMap(({ y, source, owner, ground }) => (owner && ground ? [{
      id: stableId('standing', y.id, source), youth_id: y.id, organisation_id: owner, ground, origin: source, scopes: null, until: null,
    }] : []))],
  ];
}

/** What the partner would have handed over. */
const registrationOf = (y: InventedYouth, source: string): Registration => ({
  externalId: stableId(source, y.id), owner: null, ground: null, familyName: y.person.surname, givenName: y.person.first, birthDate: y.birthDate,
  sex: y.person.sex, ine: source.startsWith('education') ? y.person.ine : null, birthplace: y.person.birthCommune, phones: [y.person.mobile], email: y.person.mail,
  address: y.person.home.street, postcode: y.commune.postcode, communeCode: y.commune.code, commune: y.commune.name, flags: [],
});

const snakeCase = (values: object): Row => Object.fromEntries(Object.entries(values).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]));

const sourcesOf = (y: InventedYouth) => [
  { source: 'education/sortants', owner: y.school.organisation, ground: 'SCHOOL_OF_ORIGIN' },
  ...(y.mentor ? [{ source: 'mentoring/mentorship', owner: organisationId(y.mentor.association), ground: 'HOLDS_FILE' }] : []),
  ...(y.solution && y.stage === 'IN_SOLUTION' ? [{ source: 'solutions/entry', owner: organisationId(y.solution.organisation), ground: 'HOLDS_FILE' }] : []),
  ...(y.missionLocale ? [{ source: 'missions-locales/file', owner: y.missionLocale.organisation, ground: isFileClosed(y) ? null : 'HOLDS_FILE' }] : []),
];
