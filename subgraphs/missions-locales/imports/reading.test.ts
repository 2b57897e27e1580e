import { aViewer } from '@passerelle/kit/testkit/authority';
import { describe, expect, it } from 'vitest';
import { fileSender, readFile } from './files.ts';

const options = { campaign: null, today: '2026-11-21', organisation: '01890000-0000-7000-8000-000000000001' };
const FILE = {
  ID_DOSSIER: '1377368', STRUCTURE: '59220S00', NOM: 'Vincent', PRENOM: 'Marie-Thérèse', DATE_NAISSANCE: '26/11/2005', SEXE: 'F', ADRESSE: '169 avenue Jean Jaurès', CODE_POSTAL: '59147', COMMUNE: 'Gondecourt',
  TELEPHONE: '06 08 09 06 45', COURRIEL: '', DATE_INSCRIPTION: '2026-05-26', DISPOSITIF: 'cej', DATE_DEBUT: '08/06/2026', SITUATION: 'RECHERCHE EMPLOI', CONSEILLER: 'Anny Renaud', DATE_SORTIE: '', MOTIF_SORTIE: '',
};
const read = (changes: Partial<typeof FILE> = {}) => readFile({ ...FILE, ...changes }, options);

describe('missions-locales', () => {
  it('a file is its structure and its number; its structure stands for the youth', () => {
    expect(read()).toMatchObject({
      externalId: '59220S00/1377368', person: { owner: { scheme: 'imilo', code: '59220S00' }, ground: 'HOLDS_FILE', commune: 'Gondecourt', postcode: '59147' },
      row: { externalId: '1377368', structure: '59220S00', registeredOn: '2026-05-26', startedOn: '2026-06-08', scheme: 'CEJ', situation: 'RECHERCHE_EMPLOI', flags: [] },
    });
  });
  it('no scheme is no scheme; dirt is kept and flagged', () => {
    expect(read({ DISPOSITIF: '' })).toMatchObject({ row: { scheme: null, flags: [] } });
    expect(read({ SITUATION: 'EN VACANCES', DATE_INSCRIPTION: 'hier', DATE_DEBUT: '1/13/2026', DATE_NAISSANCE: '26/11/2011' }))
      .toMatchObject({ row: { situation: null, registeredOn: null, flags: ['REGISTRATION_UNREADABLE', 'START_UNREADABLE', 'SITUATION_UNKNOWN', 'UNDER_16'] } });
    expect(read({ DATE_NAISSANCE: '26/05/2000', DATE_INSCRIPTION: '26/05/2026' })).toMatchObject({ row: { flags: ['OVER_25'] } });
  });
  it('3.2, E17: from the sixteenth birthday on a person is registered, the day before not; the file is kept either way', () => {
    for (const [born, isSixteen] of [['2010-11-21', true], ['2010-11-22', false]] as const) {
      expect(read({ DATE_NAISSANCE: born })).toMatchObject({ externalId: '59220S00/1377368', person: isSixteen ? { birthDate: born } : null, row: { flags: isSixteen ? [] : ['UNDER_16'] } });
    }
  });
  it('E17: an end of support is its day and its reason, in the software’s words; one to come is not one yet', () => {
    expect(read({ DATE_SORTIE: '30/09/2026', MOTIF_SORTIE: 'Perdu de vue' })).toMatchObject({ row: { closedOn: '2026-09-30', closingReason: 'LOST_TOUCH', flags: [] } });
    expect(read({ DATE_SORTIE: '2026-11-21', MOTIF_SORTIE: 'parti' })).toMatchObject({ row: { closedOn: '2026-11-21', closingReason: null, flags: ['CLOSING_REASON_UNKNOWN'] } });
    expect(read({ DATE_SORTIE: '2026-11-22', MOTIF_SORTIE: 'MUTATION' })).toMatchObject({ row: { closedOn: null, closingReason: null, flags: ['CLOSING_TO_COME'] } });
    expect(read({ DATE_SORTIE: 'hier' })).toMatchObject({ row: { closedOn: null, flags: ['CLOSING_UNREADABLE'] } });
  });
  it('without number or structure a file cannot be known again: given back', () => {
    expect(read({ ID_DOSSIER: '', STRUCTURE: '59' })).toMatchObject({ faults: [{ column: 'ID_DOSSIER' }, { column: 'STRUCTURE' }] });
  });
  it('who sends: the national feed for all, a mission locale for itself, nobody else', () => {
    const sender = (network: 'MISSION_LOCALE' | 'EDUCATION', role: 'FEED' | 'INTEGRATION' | 'RESPONSABLE' | 'ADVISER') => fileSender(aViewer({ network, roles: [role] }));
    expect([sender('MISSION_LOCALE', 'FEED'), sender('MISSION_LOCALE', 'INTEGRATION'), sender('MISSION_LOCALE', 'RESPONSABLE'), sender('MISSION_LOCALE', 'ADVISER'), sender('EDUCATION', 'FEED')]).toEqual(['ALL', 'OWN', 'OWN', null, null]);
  });
});
