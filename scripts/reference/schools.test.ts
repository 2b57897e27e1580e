import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBench, type Bench } from './samples.testkit.ts';

let bench: Bench;
beforeAll(async () => { bench = await aBench('education', 'coordination'); });
afterAll(() => { bench.close(); });

const school = async (uai: string) => (await bench.rows('education', `select name, kind, commune, departement, academie, is_official from school where uai = '${uai}'`))[0];

test('a dry run counts everything and keeps nothing', async () => {
  expect(await bench.load('schools-rep', 'uai_rep.csv', { dryRun: true })).toMatchObject({ read: 7, accepted: 6, added: 5 });
  expect(await bench.rows('education', 'select * from school')).toEqual([]);
  expect(await bench.rows('coordination', 'select * from organisation')).toEqual([]);
});

test('REP: small key letters and integer départements are mended, a wrong key is rejected with line and column', async () => {
  await bench.rows('coordination', `insert into organisation (id, created_at, updated_at, uai, name, network, is_official) values ('019a0000-0000-7000-8000-000000000001', now(), now(), '0599001N', '0599001N', 'EDUCATION', false)`);
  const summary = await bench.load('schools-rep', 'uai_rep.csv');
  expect(summary).toMatchObject({ read: 7, accepted: 6, rejected: 1, added: 5, changed: 0, repeated: 1, reasons: { UAI_INVALID: 1 } });
  expect(summary.flags).toEqual({ UAI_LOWER_CASE: 1, DEPARTEMENT_MENDED: 2, NAME_MISSING: 2, UAI_IN_OTHER_COLUMN: 1 });
  expect(summary.first).toMatchObject([{ line: 6, column: 'NUMERO', code: 'UAI_INVALID' }]);
  expect(readFileSync(summary.rejectsFile!, 'utf8')).toContain('FAUSSE CLE');
  expect(await school('0019001D')).toEqual({ name: 'Collège DES BRUMES', kind: 'COLLEGE', commune: '01034', departement: '01', academie: 'Lyon', is_official: true });
  expect(await school('6209001P')).toMatchObject({ name: 'Établissement 6209001P', departement: '2A', commune: '2A004' });
  expect(await school('0599002P')).toMatchObject({ name: 'École maternelle LES NUAGES', kind: 'ECOLE_MATERNELLE' });
});

test('collèges become organisations, under the id they had when only their code was seen; primary schools do not', async () => {
  const organisations = await bench.rows('coordination', 'select id, uai, name, network, is_official from organisation order by uai');
  expect(organisations.map((it) => it.uai)).toEqual(['0019001D', '0599001N', '6209001P']);
  expect(organisations[1]).toEqual({ id: '019a0000-0000-7000-8000-000000000001', uai: '0599001N', name: 'Collège Ada Lovelace', network: 'EDUCATION', is_official: true });
});

test('the same list twice writes nothing', async () => {
  const when = () => Promise.all([bench.rows('education', 'select uai, updated_at from school order by uai'), bench.rows('coordination', 'select uai, updated_at from organisation order by uai')]);
  const before = await when();
  expect(await bench.load('schools-rep', 'uai_rep.csv')).toMatchObject({ added: 0, changed: 0 });
  expect(await when()).toEqual(before);
});

test('lycées: a list of codes adds schools and neither renames nor reclassifies a known one', async () => {
  expect(await bench.load('schools-lycees-pro', 'uai_lycees_pro.geojson')).toMatchObject({ read: 3, accepted: 2, added: 1, changed: 0, reasons: { DEPARTEMENT_UNKNOWN: 1 } });
  expect(await school('0599001N')).toMatchObject({ name: 'Collège Ada Lovelace', kind: 'COLLEGE' });
  expect(await school('0599003R')).toMatchObject({ name: 'Établissement 0599003R', kind: 'LYCEE_PROFESSIONNEL', departement: '59' });
  expect(JSON.parse(readFileSync(join(bench.folder, 'uai_lycees_pro.geojson.rejets.json'), 'utf8'))).toMatchObject([{ element: { properties: { Code_UAI: '1309001C' } }, errors: [{ line: 3, code: 'DEPARTEMENT_UNKNOWN' }] }]);
});

test('collèges: spaces and small letters are mended, the latest name counts, a typing error is rejected', async () => {
  expect(await bench.load('schools-colleges', 'uai_colleges.csv')).toMatchObject({ read: 3, accepted: 2, added: 1, changed: 1, flags: { UAI_SPACES: 1, UAI_LOWER_CASE: 1 }, reasons: { UAI_INVALID: 1 } });
  expect(await school('0599001N')).toMatchObject({ name: 'Collège Ada Lovelace de l\'Est', commune: '59512', academie: 'Lille' });
  expect(await school('0869002T')).toMatchObject({ name: 'Collège des Pluies', commune: '86194', departement: '86' });
  expect(existsSync(join(bench.folder, 'uai_colleges.csv.rejets.csv'))).toBe(true);
});
