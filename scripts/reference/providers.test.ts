import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkOf } from './providers-network.ts';
import { aBench, type Bench } from './samples.testkit.ts';

let bench: Bench;
beforeAll(async () => { bench = await aBench('solutions'); });
afterAll(() => { bench.close(); });

const providers = () => bench.rows('solutions', 'select siret, uai, name, kind, networks, commune, departement from provider order by siret, uai nulls last');

test('a network’s list: two structures share one SIRET, closed and wrong ones are rejected, a nameless one is kept', async () => {
  const summary = await bench.load('providers-network', 'cfa_reseau_mfr.csv');
  expect(summary).toMatchObject({ read: 5, accepted: 3, added: 3, changed: 0, reasons: { PROVIDER_CLOSED: 1, SIRET_INVALID: 1 }, flags: { UAI_LOWER_CASE: 1, UAI_ABSENT: 1, NAME_MISSING: 1 } });
  expect(await providers()).toEqual([
    { siret: '90000000000019', uai: '0869003U', name: 'MAISON FAMILIALE DES PLUIES', kind: 'MFR', networks: ['MFR'], commune: '86194', departement: '86' },
    { siret: '90000000000019', uai: null, name: 'MAISON FAMILIALE DES PLUIES, ANNEXE', kind: 'MFR', networks: ['MFR'], commune: null, departement: null },
    { siret: '90000000200031', uai: '0599003R', name: 'MFR (SIRET 90000000200031)', kind: 'MFR', networks: ['MFR'], commune: null, departement: '59' },
  ]);
  expect(await bench.load('providers-network', 'cfa_reseau_mfr.csv')).toMatchObject({ added: 0, changed: 0 });
});

test('networks add up; a list without names keeps the known ones, and a likely kind does not replace a stated one', async () => {
  expect(await bench.load('providers-network', 'cfa_reseau_mfr.csv', { network: 'agri' })).toMatchObject({ added: 0, changed: 3 });
  expect(await bench.load('providers-of', 'organismes.json')).toMatchObject({ read: 4, accepted: 2, added: 1, changed: 0, reasons: { PROVIDER_CLOSED: 1, NOT_AN_OBJECT: 1 } });
  const rows = await providers();
  expect(rows[0]).toMatchObject({ name: 'MAISON FAMILIALE DES PLUIES', kind: 'MFR', networks: ['AGRI', 'MFR'] });
  expect(rows.at(-1)).toMatchObject({ siret: '90000000300039', name: 'Organisme de formation, Roubaix (SIRET 90000000300039)', kind: 'CFA', commune: '59512', departement: '59' });
  expect(await bench.load('providers-of', 'organismes.json')).toMatchObject({ added: 0, changed: 0 });
});

test('the network comes from the file’s name, or is asked for', () => {
  expect(networkOf('/x/cfa_reseau_compagnons-du-devoir.csv')).toBe('COMPAGNONS');
  expect(networkOf('/x/referentiel-reseau-greta.csv')).toBe('GRETA');
  expect(networkOf('/x/liste.csv', 'cci')).toBe('CCI');
  expect(() => networkOf('/x/liste.csv')).toThrow(/--network/);
});
