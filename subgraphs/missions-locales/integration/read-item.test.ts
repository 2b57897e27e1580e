import { addDays } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItem } from './read-item.ts';

const options = { campaign: null, today: '2026-11-21', organisation: '01890000-0000-7000-8000-000000000001' };
const FILE = {
  number: '1377368', structure: '59220S00', familyName: 'Vincent', givenName: 'Marie-Thérèse', birthDate: '2005-11-26', sex: 'F', address: '169 avenue Jean Jaurès', postcode: '59147', commune: 'Gondecourt',
  phone: '06 08 09 06 45', registeredOn: '2026-05-26', scheme: 'cej', startedOn: '2026-06-08', situation: 'RECHERCHE EMPLOI', adviser: 'Anny Renaud',
};
const IN_FRENCH = { ID_DOSSIER: '1377368', STRUCTURE: '59220S00', NOM: 'Vincent', PRENOM: 'Marie-Thérèse', DATE_NAISSANCE: '26/11/2005', SEXE: 'F', ADRESSE: '169 avenue Jean Jaurès', CODE_POSTAL: '59147', COMMUNE: 'Gondecourt',
  TELEPHONE: '06 08 09 06 45', DATE_INSCRIPTION: '2026-05-26', DISPOSITIF: 'CEJ', DATE_DEBUT: '08/06/2026', SITUATION: 'RECHERCHE EMPLOI', CONSEILLER: 'Anny Renaud' };
const read = (file: unknown) => readItem(file, '#/files/3', options);
const problems = (file: unknown) => {
  const item = read(file);
  return 'problems' in item ? item.problems.map((p) => [p.code, p.pointer]) : [];
};

describe('a pushed file', () => {
  it('says the same in plain names and in those of the export', () => {
    expect(read(FILE)).toEqual(read(IN_FRENCH));
    expect(read(FILE)).toMatchObject({ externalId: '59220S00/1377368', person: { birthDate: '2005-11-26', owner: { scheme: 'imilo', code: '59220S00' } }, row: { scheme: 'CEJ', situation: 'RECHERCHE_EMPLOI', startedOn: '2026-06-08' } });
    expect(read({ ...FILE, number: 1377368, email: null })).toEqual(read(FILE));
  });

  it('is given back with the field in cause, in French, without the value', () => {
    expect(problems({ ...FILE, birthDate: '31/02/2005' })).toEqual([['BIRTH_DATE_UNREADABLE', '#/files/3/birthDate']]);
    expect(problems({ ...IN_FRENCH, STRUCTURE: '59' })).toEqual([['STRUCTURE_UNREADABLE', '#/files/3/STRUCTURE']]);
    const { number: _, ...withoutNumber } = FILE;
    expect(problems(withoutNumber)).toEqual([['FILE_NUMBER_MISSING', '#/files/3']]);
    expect(problems({ ...FILE, NOM: 'Vincent' })).toEqual([['FIELD_TWICE', '#/files/3/NOM']]);
    expect(problems({ ...FILE, religion: 'x' })).toEqual([['FIELD_UNKNOWN', '#/files/3']]);
    expect(problems({ ...FILE, sex: true, address: 'x'.repeat(201), commune: 'a\u0000b', adviser: '\ud800' })).toEqual([['NOT_TEXT', '#/files/3/sex'], ['TEXT_TOO_LONG', '#/files/3/address'], ['TEXT_UNREADABLE', '#/files/3/commune'], ['TEXT_UNREADABLE', '#/files/3/adviser']]);
    for (const strange of [null, 3, 'x', [], [FILE]]) expect(problems(strange)).toEqual([['NOT_A_FILE', '#/files/3']]);
    expect(problems({})).not.toEqual([]);
  });

  it('no NIR in any field, nor in two that follow each other', () => {
    for (const field of Object.keys(FILE)) expect(problems({ ...FILE, [field]: '185057800608491' }), field).toEqual([['NIR_REFUSED', `#/files/3/${field}`]]);
    const item = read({ ...FILE, address: '1 85 05 78 006 084 91' });
    expect(JSON.stringify(item)).not.toContain('084');
  });

  it('3.2: from the sixteenth birthday on, a person is registered; the day before, not', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 365 * 14 }), (days) => {
      const birthDate = addDays('2006-11-21', days);
      const item = read({ ...FILE, birthDate, registeredOn: null });
      // Born on 29 February: sixteen on 1 March of a year that has none.
      const isSixteen = `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4)}` <= options.today;
      return 'person' in item && (item.person !== null) === isSixteen && item.row.flags.includes('UNDER_16') !== isSixteen;
    }));
    expect(problems({ ...FILE, birthDate: '2026-11-22' })).toEqual([['BIRTH_DATE_IN_FUTURE', '#/files/3/birthDate']]);
    expect(read({ ...FILE, birthDate: '2010-11-21' })).toMatchObject({ person: { familyName: 'Vincent' } });
    expect(read({ ...FILE, birthDate: '2010-11-22' })).toMatchObject({ person: null });
  });

  it('no value can make it throw, nor come back in a problem', () => {
    const canary = 'Kanariensis';
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(FILE), ...Object.keys(IN_FRENCH), canary), fc.oneof(fc.string(), fc.constant(canary), fc.constant(null), fc.integer(), fc.boolean(), fc.array(fc.string()))), (file) => {
      const item = read(file);
      return !('problems' in item) || !JSON.stringify(item.problems).includes(canary);
    }));
  });
});
