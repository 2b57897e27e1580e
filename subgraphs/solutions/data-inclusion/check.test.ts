import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { describe, expect, it } from 'vitest';
import { checkService, checkStructure } from './check.ts';
import { RESEAUX } from './codes/networks.ts';
import { FRAIS, MODES_ACCUEIL, MODES_MOBILISATION, PERSONNES_MOBILISATRICES, PUBLICS, TYPES } from './codes/services.ts';
import { THEMATIQUES } from './codes/themes.ts';
import { SERVICE_FIELDS, STRUCTURE_FIELDS } from './documents.ts';
import { hasOfficial, officialCodes, officialFaults, officialPage, officialSchema, WHERE } from './official.testkit.ts';
import { aService, aStructure } from './samples.testkit.ts';

const known = { isCommune: (code: string) => code !== '99999' };
const structure = (changes: object) => checkStructure({ ...aStructure(), ...changes }, known);
const service = (changes: object) => checkService({ ...aService(), ...changes }, known);
const told = (checked: ReturnType<typeof structure> | ReturnType<typeof service>) => ('faults' in checked ? checked.faults.map((f) => `${f.field ?? ''} ${f.code}`) : checked.flags);

describe(`the lists and fields are those of v1 (${WHERE})`, () => {
  it.skipIf(!hasOfficial).each([
    ['reseaux-porteurs', RESEAUX], ['thematiques', THEMATIQUES], ['types-de-services', TYPES], ['publics', PUBLICS], ['frais', FRAIS], ['modes-accueil', MODES_ACCUEIL],
    ['modes-mobilisation', MODES_MOBILISATION], ['personnes-mobilisatrices', PERSONNES_MOBILISATRICES],
  ])('%s', (name, codes) => { expect([...codes].toSorted()).toEqual(officialCodes(name).toSorted()); });

  it.skipIf(!hasOfficial)('every field, and no other', () => {
    expect([...STRUCTURE_FIELDS].toSorted()).toEqual(Object.keys(officialSchema('structure').properties).toSorted());
    expect([...SERVICE_FIELDS].toSorted()).toEqual(Object.keys(officialSchema('service').properties).toSorted());
  });

  it.skipIf(!hasOfficial)('of the sample of the official API, what the schema finds valid is taken without a field lost, and nothing else', () => {
    const { items } = JSON.parse(officialPage()) as { items: object[] };
    const taken = items.filter((one) => !officialFaults('service', [one]).length);
    expect(taken.length).toBeGreaterThan(2);
    expect(items.flatMap((one) => { const checked = checkService(one, known); return 'document' in checked ? [checked.document] : []; })).toEqual(taken);
  });

  it.skipIf(!hasOfficial)('our own samples are valid', () => {
    expect([officialFaults('structure', [aStructure()]), officialFaults('service', [aService()])]).toEqual([[], []]);
  });
});

// What the official schema refuses, we refuse, and with a reason in French.
const REFUSED_STRUCTURES: readonly [string, object][] = [
  ['a SIRET of 13 digits', { siret: '5959025800006' }], ['a SIRET with spaces', { siret: '195 902 580 00065' }], ['a name of 2 signs', { nom: 'AB' }], ['a name of 151', { nom: 'x'.repeat(151) }],
  ['no name', { nom: null }], ['a day that does not exist', { date_maj: '2025-02-29' }], ['a day written the French way', { date_maj: '04/03/2026' }], ['no day', { date_maj: undefined }],
  ['an address without its scheme', { site_web: 'www.maison.example' }], ['an address with an accent', { site_web: 'https://maison.example/é' }], ['a description of 4 signs', { description: 'oui.' }],
  ['a commune of 4 signs', { code_insee: '5951' }], ['a postcode of 4 digits', { code_postal: '5910' }], ['coordinates as text', { longitude: '3,17' }], ['a mail without a domain', { courriel: 'accueil@maison' }],
  ['a network twice', { reseaux_porteurs: ['epide', 'epide'] }], ['a network that is no text', { reseaux_porteurs: [12] }],
];
const REFUSED_SERVICES: readonly [string, object][] = [
  ['no description', { description: null }], ['no structure', { structure_id: null }], ['half a week', { nombre_semaines: 1.5 }], ['no week at all', { nombre_semaines: 0 }],
  ['hours below nought', { volume_horaire_hebdomadaire: -1 }], ['an empty list of publics', { publics: [] }], ['an empty zone', { zone_eligibilite: [] }], ['a zone of 4 signs', { zone_eligibilite: ['5951'] }],
];

describe('dirty documents', () => {
  it.each(REFUSED_STRUCTURES)(`a structure with %s is refused, and says what to do`, (_, changes) => {
    const checked = structure(changes);
    expect('faults' in checked && checked.faults.map((f) => f.code)).toEqual(['INVALID_VALUE']);
    expect('faults' in checked && checked.faults[0]!.message).toMatch(/attendu|répété|vide/);
    if (hasOfficial) expect(officialFaults('structure', [{ ...aStructure(), ...changes }])).not.toEqual([]);
  });
  it.each(REFUSED_SERVICES)(`a service with %s is refused`, (_, changes) => {
    expect(told(service(changes))[0]).toMatch(/INVALID_VALUE/);
    if (hasOfficial) expect(officialFaults('service', [{ ...aService(), ...changes }])).not.toEqual([]);
  });

  it('what is valid and odd is taken, and told', () => {
    expect(told(structure({ siret: '19590258000066' }))).toEqual(['SIRET_KEY_WRONG']);
    expect(told(structure({ code_insee: '99999' }))).toEqual(['COMMUNE_UNKNOWN']);
    expect(told(structure({ description: '<p>Un lieu <b>ouvert</b></p>' }))).toEqual(['HTML_IN_TEXT']);
    expect(told(structure({ id: 'maison-1' }))).toEqual(['ID_WITHOUT_SOURCE']);
    expect(told(service({ publics: ['jeunes', 'tous-publics'] }))).toEqual(['TOUS_PUBLICS_NOT_ALONE']);
    expect([today(), addDays(today(), 1)].map((date_maj) => told(structure({ date_maj })))).toEqual([[], ['DATE_IN_FUTURE']]);
  });

  it('codes and fields that v1 does not know are set aside as typed, never put into its lists', () => {
    const checked = service({ thematiques: ['choisir-un-metier--confirmer-son-choix-de-metier', 'apprendre'], publics: ['decrocheurs'], frais: 'selon-revenus', places: 12 });
    expect(checked).toMatchObject({
      document: { thematiques: ['choisir-un-metier--confirmer-son-choix-de-metier'], publics: null, frais: null }, flags: ['UNKNOWN_CODE', 'UNKNOWN_FIELD'],
      leftover: { champs: { places: 12 }, codes: { thematiques: ['apprendre'], publics: ['decrocheurs'], frais: ['selon-revenus'] } },
    });
    expect('document' in checked && Object.keys(checked.document)).toEqual([...SERVICE_FIELDS]);
  });

  it('a NIR is refused anywhere, in a field that v1 does not know too; its value is not quoted', () => {
    const nir = '1 84 12 76 451 089 46';
    for (const changes of [{ description: `Appelez avec le ${nir}` }, { autre: { liste: [nir] } }]) {
      const checked = structure(changes);
      expect(told(checked)).toEqual([' NIR_REFUSED']);
      expect(JSON.stringify(checked)).not.toContain('451');
    }
  });

  it('NUL, half a character and what is no object are refused: the database would lose the whole file for one', () => {
    expect(told(structure({ nom: 'Mai\0son' }))).toEqual([' UNREADABLE_CHARACTER']);
    expect(told(structure({ nom: 'Mai\ud83dson' }))).toEqual([' UNREADABLE_CHARACTER']);
    for (const value of [undefined, null, 3, 'texte', []]) expect(told(checkStructure(value, known))).toEqual([' NOT_A_DOCUMENT']);
  });
});
