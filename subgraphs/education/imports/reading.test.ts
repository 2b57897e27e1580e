import type { ImportOptions, Reading } from '@passerelle/kit/imports/kind';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departementOfPostcode } from '@passerelle/kit/values/departement';
import { readDetection } from './jdc.ts';
import { readNewEnrolment } from './nouveaux-inscrits.ts';
import { readLeaver } from './sortants.ts';

const options: ImportOptions = { campaign: '2026-10-31', today: '2026-11-21', organisation: '01890000-0000-7000-8000-000000000001' };

const understood = <K extends string, R>(reading: Reading<K, R>) => {
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading;
};

const LEAVER = {
  INE: '464008599JH', NOM: 'Lefèvre', NOM_USAGE: '', PRENOM: 'Françoise', PRENOM_2: 'Zoé', SEXE: 'F', DATE_NAISSANCE: '27/10/2007', COMMUNE_NAISSANCE: '40202', ADRESSE: '160 résidence', CODE_POSTAL: '59370',
  CODE_COMMUNE: '59410', TEL_FIXE: '', MOBILE: '07.22.03.27.11', MEL: '', UAI: '0595120V', MEF: '2402234311', CLASSE: '1cap1', DATE_ENTREE: '06/09/2025', DATE_SORTIE: '21/09/2025', DIPLOME_OBTENU: 'I', REPRESENTANT_LEGAL: '', TEL_REPRESENTANT: '',
};
const leaver = (changes: Partial<typeof LEAVER> = {}) => understood(readLeaver({ ...LEAVER, ...changes }, options));

describe('sortants', () => {
  it('a clean row: the school owns it, the identity goes to coordination as typed, nothing is flagged', () => {
    const { externalId, person, row } = leaver();
    expect(externalId).toBe('464008599JH|0595120V|2025-09-06');
    expect(person).toMatchObject({ owner: { scheme: 'uai', code: '0595120V' }, ground: 'SCHOOL_OF_ORIGIN', familyName: 'Lefèvre', birthDate: '2007-10-27', phones: ['07.22.03.27.11'], communeCode: '59410' });
    expect(row).toMatchObject({ uai: '0595120V', withheld: null, facts: { startedOn: '2025-09-06', endedOn: '2025-09-21', diploma: 'I', flags: [], typed: { PRENOM_2: 'Zoé' } } });
  });

  it.each([
    [{ UAI: '0595120v' }, 'UAI_LOWER_CASE'], [{ UAI: '0595120A' }, 'UAI_WRONG_KEY'], [{ INE: '' }, 'INE_MISSING'], [{ INE: '12' }, 'INE_UNREADABLE'], [{ MOBILE: '06' }, 'PHONE_UNREADABLE'],
    [{ MEF: 'CAP' }, 'MEF_UNREADABLE'], [{ DATE_SORTIE: '01/09/2025' }, 'EXIT_BEFORE_ENTRY'], [{ DATE_SORTIE: 'juin' }, 'EXIT_UNREADABLE'], [{ DATE_ENTREE: '' , DATE_SORTIE: '31/02/2026' }, 'EXIT_UNREADABLE'],
    [{ CODE_COMMUNE: 'Lille' }, 'COMMUNE_UNREADABLE'], [{ MEL: 'a@' }, 'EMAIL_UNREADABLE'], [{ SEXE: 'X' }, 'SEX_UNKNOWN'], [{ DATE_NAISSANCE: '27/10/1907' }, 'BIRTH_DATE_UNLIKELY'],
    [{ DIPLOME_OBTENU: '?' }, 'DIPLOMA_UNKNOWN'], [{ TEL_REPRESENTANT: '1' }, 'GUARDIAN_PHONE_UNREADABLE'],
  ])('dirt is kept and flagged: %o', (changes, flag) => {
    expect(leaver(changes).row.facts.flags).toContain(flag);
  });

  it('a code that cannot be read names no school and no owner, and is kept as typed', () => {
    expect(leaver({ UAI: '0595120A' })).toMatchObject({ person: { owner: null, ground: null }, row: { uai: null, facts: { typed: { UAI: '0595120A' } } } });
  });

  it.each([[{ NOM: ' ' }, 'NAME_MISSING'], [{ PRENOM: '-' }, 'NAME_MISSING'], [{ DATE_NAISSANCE: '' }, 'BIRTH_DATE_UNREADABLE'], [{ DATE_NAISSANCE: '31/02/2008' }, 'BIRTH_DATE_UNREADABLE']])('is given back: %o', (changes, code) => {
    expect(readLeaver({ ...LEAVER, ...changes }, options)).toMatchObject({ faults: [{ code }] });
  });

  it('A03: 15 y 364 d at the processing date is out, 16 that day is in, whatever today is', () => {
    expect(leaver({ DATE_NAISSANCE: '01/11/2010' })).toMatchObject({ person: null, row: { withheld: { NOM: 'Lefèvre' } } });
    expect(leaver({ DATE_NAISSANCE: '31/10/2010' }).person).not.toBeNull();
  });

  it('the guardian stays here: coordination never hears of a third person', () => {
    const { person, row } = leaver({ REPRESENTANT_LEGAL: 'LEFÈVRE Ana', TEL_REPRESENTANT: '06 91 75 34 24' });
    expect(row.facts).toMatchObject({ guardianName: 'LEFÈVRE Ana', guardianPhone: '06 91 75 34 24' });
    expect(JSON.stringify(person)).not.toMatch(/Ana|91 75/);
  });

  it('the same leaver keeps its external id however case, accents and date form are typed, with or without an INE', () => {
    fc.assert(fc.property(fc.constantFrom('464008599JH', '464008599jh', ''), fc.boolean(), fc.boolean(), (INE, capitals, iso) => {
      const plain = leaver({ INE: INE && '464008599JH' }).externalId;
      expect(leaver({
        INE, ...(capitals ? { NOM: 'LEFEVRE', PRENOM: 'FRANCOISE', UAI: '0595120v' } : {}), ...(iso ? { DATE_NAISSANCE: '2007-10-27', DATE_ENTREE: '2025-09-06' } : {}),
      }).externalId).toBe(plain);
    }));
  });
});

describe('nouveaux inscrits', () => {
  const NEW = { RESEAU: 'CFA', INE: '', NOM: 'Lejeune', PRENOM: 'Rosalie', DATE_NAISSANCE: '20/01/2004', CODE_COMMUNE: '59228', UAI: '0590122M', DATE_INSCRIPTION: '26/10/2026', DATE_FIN: '' };
  it('A06: an enrolment of its network; the new school is no ground to read the record', () => {
    expect(understood(readNewEnrolment(NEW, options))).toMatchObject({ person: { ground: null, owner: { code: '0590122M' } }, row: { facts: { network: 'CFA', startedOn: '2026-10-26', flags: [] } } });
  });
  it('only EN lines are expected to have an INE; an unknown network is kept and flagged', () => {
    expect(understood(readNewEnrolment({ ...NEW, RESEAU: 'EN' }, options)).row.facts.flags).toEqual(['INE_MISSING']);
    expect(understood(readNewEnrolment({ ...NEW, RESEAU: 'GRETA' }, options)).row.facts).toMatchObject({ network: 'GRETA', flags: ['NETWORK_UNKNOWN'] });
  });
});

describe('jdc', () => {
  const JDC = { NOM: 'RENARD', PRENOM: 'FLORENCE', DATE_NAISSANCE: '12/04/2009', TELEPHONE: '+33695059766', COURRIEL: '', ADRESSE: '', CODE_POSTAL: '59150', COMMUNE: 'WATTRELOS', DATE_JDC: '31/10/2026', DIFFICULTE_LECTURE: 'O' };
  it('A21: a detection of the sending centre, routed by département, with its reading test', () => {
    expect(understood(readDetection(JDC, options))).toMatchObject({
      person: { owner: { scheme: 'id', code: options.organisation }, ground: null, commune: 'WATTRELOS' }, row: { facts: { detectedOn: '2026-10-31', hasReadingDifficulty: true, departement: '59', flags: [] } },
    });
  });
  it('a phone typed otherwise is the same detection', () => {
    expect(understood(readDetection({ ...JDC, TELEPHONE: '06 95 05 97 66' }, options)).externalId).toBe(understood(readDetection(JDC, options)).externalId);
  });
  it('the département of a postcode: Corsica, overseas, none', () => {
    expect(['20090', '20200', '97410', '59150', '00100', '5915', null].map(departementOfPostcode)).toEqual(['2A', '2B', '974', '59', null, null, null]);
  });
});
