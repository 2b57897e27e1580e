import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv, type CsvRow } from '@passerelle/kit/file/read-csv';
import { parseUai } from '@passerelle/kit/values/uai';
import { dayOf } from './dates.ts';
import { inventedSchools } from './places.ts';
import { personOf } from './person.ts';
import { PARTNER_FILES, writeFiles } from './write-files.ts';

/** As partners send them: these headers are a contract with the importers. */
const HEADERS: Record<string, string> = {
  'education_sortants.csv': 'INE;NOM;NOM_USAGE;PRENOM;PRENOM_2;SEXE;DATE_NAISSANCE;COMMUNE_NAISSANCE;ADRESSE;CODE_POSTAL;CODE_COMMUNE;TEL_FIXE;MOBILE;MEL;UAI;MEF;CLASSE;DATE_ENTREE;DATE_SORTIE;DIPLOME_OBTENU;REPRESENTANT_LEGAL;TEL_REPRESENTANT',
  'education_nouveaux_inscrits.csv': 'RESEAU;INE;NOM;PRENOM;DATE_NAISSANCE;CODE_COMMUNE;UAI;DATE_INSCRIPTION;DATE_FIN',
  'missions_locales_dossiers.csv': 'ID_DOSSIER;STRUCTURE;NOM;PRENOM;DATE_NAISSANCE;SEXE;ADRESSE;CODE_POSTAL;COMMUNE;TELEPHONE;COURRIEL;DATE_INSCRIPTION;DISPOSITIF;DATE_DEBUT;SITUATION;CONSEILLER',
  'jdc_tableau_mensuel.csv': 'NOM;PRENOM;DATE_NAISSANCE;TELEPHONE;COURRIEL;ADRESSE;CODE_POSTAL;COMMUNE;DATE_JDC;DIFFICULTE_LECTURE',
  'mentorat_binomes.csv': 'ASSOCIATION;PRENOM;NOM;DATE_NAISSANCE;COMMUNE;TELEPHONE;OBJECTIF;MENTOR;DATE_DEBUT;DATE_FIN;MOTIF_FIN',
};
const NAMES = Object.keys(HEADERS);
const population = { youths: 2_000, seed: 7, date: dayOf('2026-10-31') };
const folders: string[] = [];
const rows = new Map<string, CsvRow<string>[]>();

async function generate(changes: Partial<typeof population> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'generate-'));
  folders.push(folder);
  await writeFiles(folder, { ...population, ...changes }, () => undefined);
  return folder;
}

const bytes = (folder: string): Promise<Buffer[]> => Promise.all([...NAMES, 'truth.csv'].map((name) => readFile(join(folder, name))));
const column = (file: string, name: string): string[] => (rows.get(file) ?? []).map((row) => row.values[name] ?? '');

beforeAll(async () => {
  const folder = await generate();
  for (const name of [...NAMES, 'truth.csv']) {
    const columns = Object.fromEntries((HEADERS[name] ?? 'file;line;person').split(';').map((wanted) => [wanted, { required: true }]));
    const read: CsvRow<string>[] = [];
    for await (const row of await readCsv(createReadStream(join(folder, name)), { columns })) read.push(row);
    rows.set(name, read);
  }
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

test('same seed, same bytes; another seed, other files', async () => {
  const [first, same, other] = [await generate({ youths: 200 }), await generate({ youths: 200 }), await generate({ youths: 200, seed: 8 })];
  expect(await bytes(first)).toEqual(await bytes(same));
  expect(await bytes(first)).not.toEqual(await bytes(other));
});

test('the committed samples are what the generator gives (60 youths, seed 1)', async () => {
  const samples = fileURLToPath(new URL('../samples/', import.meta.url));
  expect(await bytes(await generate({ youths: 60, seed: 1 }))).toEqual(await bytes(samples));
});

test('the columns are the documented ones, in their order', () => {
  expect(Object.fromEntries(PARTNER_FILES.map((file) => [file.name, file.columns.join(';')]))).toEqual(HEADERS);
});

test('truth names each line of each file once', () => {
  const lines = PARTNER_FILES.flatMap((file) => (rows.get(file.name) ?? []).map((row) => `${file.name};${row.line}`));
  expect(column('truth.csv', 'file').map((file, n) => `${file};${column('truth.csv', 'line')[n]}`)).toEqual(lines);
  expect(column('truth.csv', 'person').every((person) => /^p\d{6}$/.test(person))).toBe(true);
});

test('some youths are known to four files or more', () => {
  const files = new Map<string, Set<string>>();
  for (const { values } of rows.get('truth.csv') ?? []) files.set(values.person ?? '', (files.get(values.person ?? '') ?? new Set()).add(values.file ?? ''));
  expect([...files.values()].filter((known) => known.size >= 4).length).toBeGreaterThan(20);
});

test('every row can be read; missions locales are in CP1252, the others in UTF-8', async () => {
  for (const name of NAMES) expect((rows.get(name) ?? []).filter((row) => row.errors.length > 0)).toEqual([]);
  expect(column('missions_locales_dossiers.csv', 'PRENOM').join()).toMatch(/é/);
  const text = (name: string): Promise<string> => readFile(join(folders[0] ?? '', name), 'utf8');
  expect(await text('missions_locales_dossiers.csv')).toContain('\uFFFD');
  expect(await text('education_sortants.csv')).not.toContain('\uFFFD');
});

describe('the dirt of hand typing', () => {
  test('UAI have a valid key, a few in lower case; every school is one of the invented world', () => {
    const uais = [...column('education_sortants.csv', 'UAI'), ...column('education_nouveaux_inscrits.csv', 'UAI')];
    const known = new Set(inventedSchools().map((school) => school.uai));
    for (const uai of uais) expect(known.has(parseUai(uai)?.uai ?? '')).toBe(true);
    expect(uais.some((uai) => /[a-z]$/.test(uai))).toBe(true);
  });

  test('phones only from the ranges kept for fiction, in four spellings; mails only at exemple.fr', () => {
    const phones = [...column('education_sortants.csv', 'MOBILE'), ...column('education_sortants.csv', 'TEL_FIXE'), ...column('education_sortants.csv', 'TEL_REPRESENTANT'), ...NAMES.flatMap((name) => column(name, 'TELEPHONE'))].filter(Boolean);
    for (const phone of phones) expect(phone.replace(/[ .]/g, '').replace('+33', '0')).toMatch(/^(063998|035301|053649)\d{4}$/);
    expect(new Set(phones.map((phone) => phone.replace(/\d+/g, '9')))).toEqual(new Set(['9', '+9', '9.9.9.9.9', '9 9 9 9 9']));
    for (const mail of [...column('education_sortants.csv', 'MEL'), ...NAMES.flatMap((name) => column(name, 'COURRIEL'))].filter(Boolean)) expect(mail).toMatch(/^[a-z-]+\.[a-z-]+\d\d@exemple\.fr$/);
  });

  test('both date forms, some INE missing, some under 16 among the leavers and none in missions locales', () => {
    const born = column('missions_locales_dossiers.csv', 'DATE_NAISSANCE');
    expect(born.some((date) => /^\d{4}-/.test(date)) && born.some((date) => /^\d\d\//.test(date))).toBe(true);
    expect(column('education_sortants.csv', 'INE').filter((ine) => !ine).length).toBeGreaterThan(0);
    expect(column('education_sortants.csv', 'DATE_NAISSANCE').some((date) => date.endsWith('/2011'))).toBe(true);
    expect(column('mentorat_binomes.csv', 'ASSOCIATION')).toContain('Télémarque');
  });

  test('twins share name, birth date and address, not the first name; namesakes share both names', () => {
    const [one, twin, before, namesake] = [67, 68, 75, 76].map((number) => personOf(population, number));
    expect(twin).toMatchObject({ surname: one?.surname, birth: one?.birth, home: one?.home });
    expect(twin?.first).not.toBe(one?.first);
    expect(namesake).toMatchObject({ surname: before?.surname, first: before?.first });
    expect(namesake?.home).not.toEqual(before?.home);
  });
});
