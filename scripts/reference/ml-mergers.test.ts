import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../start/paths.ts';
import { aBench, type Bench } from './samples.testkit.ts';

describe('mergers of missions locales', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await aBench('missions-locales', 'coordination');
    await bench.load('ml-structures', 'ml_structures.json');
  });
  afterAll(() => { bench.close(); });

  test('a code opened for a merger is temporary, one in 999 that stayed is not; the list again leaves a merger as it is', async () => {
    writeFileSync(join(bench.folder, 'stayed.json'), JSON.stringify([{ id: '99999S00', nom_officiel: '77-ML DE LA GIBOULEE', nom_usuel: 'ML de la Giboulée', code_departement: '77' }]));
    await bench.load('ml-structures', 'stayed.json');
    expect(await bench.rows('missions-locales', 'select code from mission_locale where is_temporary')).toEqual([{ code: '99994S00' }]);
  });

  test('lines that cannot be are given back; a merger is kept once, and the structures’ list does not undo it', async () => {
    expect(await bench.load('ml-mergers', 'ml_mergers.csv')).toMatchObject({ read: 4, accepted: 1, changed: 1, reasons: { INTO_ITSELF: 1, STRUCTURE_UNKNOWN: 1, CODE_INVALID: 1 } });
    const merged = () => bench.rows('missions-locales', 'select o.code, n.code as into, o.merged_on::text as on from mission_locale o join mission_locale n on n.id = o.merged_into_id');
    expect(await merged()).toEqual([{ code: '99994S00', into: '59512S00', on: '2026-01-01' }]);
    expect(await bench.load('ml-mergers', 'ml_mergers.csv')).toMatchObject({ accepted: 1, changed: 0 });
    expect(await bench.load('ml-structures', 'ml_structures.json')).toMatchObject({ added: 0, changed: 0 });
    expect(await merged()).toHaveLength(1);
    writeFileSync(join(bench.folder, 'back.csv'), 'CODE;SUCCESSEUR;DATE_FUSION\n59512S00;99994S00;01/02/2026\n');
    await expect(bench.load('ml-mergers', 'back.csv')).rejects.toThrow('se reprennent l’un l’autre');
    writeFileSync(join(bench.folder, 'other.csv'), 'CODE;SUCCESSEUR;DATE_FUSION\n99994S00;86194S00;01/02/2026\n');
    await expect(bench.load('ml-mergers', 'other.csv')).rejects.toThrow('déjà été reprise');
  });

  test('booking pages come with the list of sites; what is no address of a page is left out and told', async () => {
    await bench.load('ml-sites', 'ml_rdv_url.csv');
    const page = () => bench.rows('missions-locales', `select booking_url from mission_locale where code = '59512S00'`);
    expect(await page()).toEqual([{ booking_url: 'https://nuages.example/rdv' }]);
    writeFileSync(join(bench.folder, 'odd.csv'), 'nom,siret,rdv_url,CODE_IMILO\nNuages,90000000000019,javascript:alert(1),59512S00\n');
    expect(await bench.load('ml-sites', 'odd.csv')).toMatchObject({ accepted: 1, flags: { BOOKING_URL_UNREADABLE: 1 } });
    expect(await page()).toEqual([{ booking_url: 'https://nuages.example/rdv' }]);
  });
});

/** The official lists, beside the checkout on machines that have them. */
const shared = join(checkout, '../shared/data/reference');

describe.skipIf(!existsSync(shared))('the official lists (absent: this machine has no ../shared)', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await aBench('missions-locales', 'coordination');
    // Copies: what is rejected is written beside the file.
    for (const file of ['ml_structures_milo.json', 'ml_agences_milo.json', 'ml_rdv_url.csv']) copyFileSync(join(shared, file), join(bench.folder, `official_${file}`));
  });
  afterAll(() => { bench.close(); });

  test('450 structures, all read, one of them temporary; 459 agences with their département; booking pages', async () => {
    expect(await bench.load('ml-structures', 'official_ml_structures_milo.json')).toMatchObject({ read: 450, accepted: 450 });
    expect(await bench.rows('missions-locales', 'select code from mission_locale where is_temporary')).toEqual([{ code: '99994S00' }]);
    expect(await bench.load('ml-agences', 'official_ml_agences_milo.json')).toMatchObject({ read: 459, reasons: {} });
    expect(await bench.rows('missions-locales', `select count(*)::int as n from agency where departement ~ '^\\d$' or departement is null`)).toEqual([{ n: 0 }]);
    const sites = await bench.load('ml-sites', 'official_ml_rdv_url.csv');
    expect(sites.read).toBe(32);
    const [{ n } = { n: 0 }] = await bench.rows('missions-locales', 'select count(*)::int as n from mission_locale where booking_url is not null');
    expect(n).toBe(sites.accepted - sites.repeated);
  });

  test('G06: the five twinned missions locales are in the list, under the codes that are given for them', async () => {
    const codes = ['17415S00', '17300S00', '16015S00', '79191S00', '86066S00'];
    const found = await bench.rows('missions-locales', `select code, departement from mission_locale where code in (${codes.map((c) => `'${c}'`).join()}) order by code`);
    expect(found).toEqual([['16015S00', '16'], ['17300S00', '17'], ['17415S00', '17'], ['79191S00', '79'], ['86066S00', '86']].map(([code, departement]) => ({ code, departement })));
  });
});
