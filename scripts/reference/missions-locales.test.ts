import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBench, type Bench } from './samples.testkit.ts';

let bench: Bench;
beforeAll(async () => { bench = await aBench('missions-locales', 'coordination'); });
afterAll(() => { bench.close(); });

test('structures: names, communes and départements, temporary codes told; twice writes nothing', async () => {
  const summary = await bench.load('ml-structures', 'ml_structures.json');
  expect(summary).toMatchObject({ read: 6, accepted: 5, added: 5, reasons: { CODE_INVALID: 1 }, flags: { TEMPORARY_CODE: 1, DEPARTEMENT_FROM_CODE: 1 } });
  expect(await bench.rows('missions-locales', 'select code, name, commune, departement from mission_locale order by code')).toEqual([
    { code: '2A004S00', name: 'MISSION LOCALE DE LA BRUME', commune: '2A004', departement: '2A' },
    { code: '2B033S00', name: 'MISSION LOCALE MAQUIS SUD', commune: '2B033', departement: '2B' },
    { code: '59512S00', name: 'Mission locale des Nuages', commune: '59512', departement: '59' },
    { code: '86194S00', name: '86-ML DES PLUIES', commune: '86194', departement: '86' },
    { code: '99994S00', name: 'ML des Averses temporaire pour fusion', commune: null, departement: '93' },
  ]);
  expect(await bench.load('ml-structures', 'ml_structures.json')).toMatchObject({ added: 0, changed: 0 });
});

test('structures become organisations, and each knows its own', async () => {
  const organisations = await bench.rows('coordination', 'select id, imilo, network, is_official from organisation order by imilo');
  const known = await bench.rows('missions-locales', 'select organisation_id as id, code as imilo from mission_locale order by code');
  expect(organisations).toEqual(known.map((it) => ({ ...it, network: 'MISSION_LOCALE', is_official: true })));
});

test('agences: integer départements, and Corsica’s 20 decided by the structure’s name', async () => {
  const summary = await bench.load('ml-agences', 'ml_agences.json');
  expect(summary).toMatchObject({ read: 6, accepted: 4, added: 4, reasons: { DEPARTEMENT_UNKNOWN: 2 }, flags: { DEPARTEMENT_MENDED: 1, CORSICA_BY_STRUCTURE: 2, STRUCTURE_UNKNOWN: 1 } });
  expect(summary.first.map(({ line, column }) => [line, column])).toEqual([[5, 'code_departement'], [6, 'code_departement']]);
  expect(await bench.rows('missions-locales', 'select a.number, a.name, a.departement, m.code from agency a left join mission_locale m on m.id = a.mission_locale_id order by number')).toEqual([
    { number: 1, name: 'Mission Locale Des Nuages', departement: '59', code: '59512S00' },
    { number: 2, name: 'Mission Locale Des Brouillards', departement: '01', code: null },
    { number: 3, name: 'Mission Locale De La Brume', departement: '2A', code: '2A004S00' },
    { number: 4, name: 'Mission Locale Porto Maquis Sud', departement: '2B', code: '2B033S00' },
  ]);
  expect(await bench.load('ml-agences', 'ml_agences.json')).toMatchObject({ added: 0, changed: 0 });
});

test('sites: several structures share one SIRET; an unknown name comes back and passes with its code', async () => {
  expect(await bench.load('ml-sites', 'ml_rdv_url.csv')).toMatchObject({ read: 3, accepted: 2, changed: 2, reasons: { STRUCTURE_UNKNOWN: 1 } });
  expect(await bench.rows('missions-locales', 'select code, siret from mission_locale where siret is not null order by code')).toEqual([
    { code: '2A004S00', siret: '90000000000019' }, { code: '59512S00', siret: '90000000000019' },
  ]);
  expect(await bench.load('ml-sites', 'ml_rdv_url.csv')).toMatchObject({ added: 0, changed: 0 });
  writeFileSync(join(bench.folder, 'mended.csv'), 'nom,siret,CODE_IMILO\nNulle part,90000000100025,86194S00\nAutre,90000000100025,01001S00\n');
  expect(await bench.load('ml-sites', 'mended.csv')).toMatchObject({ accepted: 1, changed: 1, reasons: { STRUCTURE_UNKNOWN: 1 } });
});
