import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@passerelle/kit/testkit/database';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulk } from '../seed/bulk.ts';
import { solutionsBase } from '../seed/solutions.ts';
import { readArguments } from './arguments.ts';
import { exportFiles } from './export-files.ts';
import { importFiles } from './import-files.ts';
import { exportText, importText } from './text.ts';

const nothing = { verb: 'import', structures: null, services: null, extensions: null, isComplete: false, isDry: false } as const;

describe('npm run data-inclusion', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-di-'));
  const list = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string }[];
  let [full, empty] = ['', ''];
  beforeAll(async () => {
    [full, empty] = await Promise.all([freshDatabase('solutions'), freshDatabase('solutions')]).then((both) => both.map((one) => one.worker) as [string, string]);
    const client = new Client({ connectionString: full });
    await client.connect();
    await bulk(client, solutionsBase());
    await client.end();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the demonstration’s catalogue goes out, into an empty hub, and out again the same', async () => {
    const services = solutionsBase().filter(([table]) => table === 'solution').flatMap(([, rows]) => [...rows]).length;
    const report = await exportFiles(full, { verb: 'export', out: join(folder, 'a'), withOthers: false }, () => {});
    const text = exportText(report, 'a');
    expect(text).toMatch(new RegExp(`^\\d+ structures, ${services} services et \\d+ extensions écrites dans a\n`));
    expect(text).toMatch(/sans code dans data·inclusion \(dans extensions\.json\) : .*besoin FORMATION_QUALIFIANTE \d+/);
    const files = Object.fromEntries(['structures', 'services', 'extensions'].map((name) => [name, join(folder, 'a', `${name}.json`)])) as Record<'structures' | 'services' | 'extensions', string>;
    const taken = await importFiles(empty, { ...nothing, ...files, isComplete: true }, () => {});
    expect(importText(taken, false)).toMatch(new RegExp(`services : ${services} lues, ${services} nouvelles, 0 modifiées, 0 inchangées, 0 refusées\n$`));
    await exportFiles(empty, { verb: 'export', out: join(folder, 'b'), withOthers: true }, () => {});
    for (const name of ['structures', 'services', 'extensions']) expect(list(`b/${name}.json`), name).toEqual(list(`a/${name}.json`));
  });

  it('what is refused is written beside the file, with its number and what to do; the next import of a mended file takes the place away', async () => {
    const path = join(folder, 'structures.jsonl');
    writeFileSync(path, '{"source":"x","id":"x--1","nom":"Bien","date_maj":"2026-01-05"}\n{"source":"x","id":"x--2","nom":"Mal","date_maj":"2026-01-05","siret":"12"}\n');
    const told: string[] = [];
    const { rejects, summary } = await importFiles(empty, { ...nothing, structures: path }, (line) => told.push(line));
    expect([summary.structure?.added, rejects, told]).toEqual([1, [`${path}.rejets.jsonl`], ['structures : 2 lues']]);
    expect(JSON.parse(readFileSync(rejects[0]!, 'utf8'))).toEqual({ numero: 2, motifs: ['siret : Un SIRET de 14 chiffres est attendu, sans espaces.'], document: { source: 'x', id: 'x--2', nom: 'Mal', date_maj: '2026-01-05', siret: '12' } });
    writeFileSync(path, '{"source":"x","id":"x--1","nom":"Bien","date_maj":"2026-01-05"}\n');
    expect((await importFiles(empty, { ...nothing, structures: path }, () => {})).rejects).toEqual([]);
    expect(() => readFileSync(`${path}.rejets.jsonl`)).toThrow(/ENOENT/);
  });

  it('a file that is none is said in French, and nothing is kept', async () => {
    const path = join(folder, 'coupe.json');
    writeFileSync(path, '[{"source":"x"');
    await expect(importFiles(empty, { ...nothing, services: path }, () => {})).rejects.toThrow(/coupé avant sa fin/);
    await expect(importFiles(empty, { ...nothing, services: join(folder, 'absent') }, () => {})).rejects.toThrow(/n’est pas un fichier/);
  });

  it('the command line is understood, or says what to type', () => {
    expect(readArguments(['export', '--out', 'x', '--all'])).toEqual({ verb: 'export', out: 'x', withOthers: true });
    expect(readArguments(['import', '--services', 's', '--dry-run'])).toEqual({ ...nothing, services: 's', isDry: true });
    expect(readArguments(['--help'])).toBeNull();
    for (const args of [[], ['import'], ['export'], ['import', '--oups'], ['export', '--out', 'x', 'y']]) expect(() => readArguments(args)).toThrow(/npm run data-inclusion/);
  });
});
