import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase } from '@passerelle/kit/testkit/database';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { checkout } from '../start/paths.ts';

// The built command, as an operator runs it. Every database is named here: without that it would write into the hub that runs.
const entry = join(checkout, 'scripts/dist/reference.js');
// A copy: what is rejected is written beside the file.
const folder = mkdtempSync(join(tmpdir(), 'reference-'));
const file = join(folder, 'mef.csv');
copyFileSync(join(checkout, 'scripts/reference/samples/mef.csv'), file);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';

interface Outcome { code: number; stdout: string; stderr: string }

const run = (args: string[], education = nowhere): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [entry, ...args], { env: { DATABASE_URL_EDUCATION_WORKER: education, DATABASE_URL_COORDINATION_WORKER: nowhere, DATABASE_URL_SOLUTIONS_WORKER: nowhere } })
    .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), (error: unknown) => error as Outcome);

test.skipIf(!existsSync(entry))('the command imports a list into the database that the environment names', async () => {
  const { worker } = await freshDatabase('education');
  const first = await run(['mef', file, '--dry-run'], worker);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('3 lignes lues : 2 acceptées, 1 rejetées');
  expect(first.stdout).toContain('ligne 3, MEF : Code MEF mal formé');
  expect(first.stdout).toContain('rien n’a été enregistré');
});

test.skipIf(!existsSync(entry))('the command says what to do when it cannot', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0 });
  expect(await run(['toString', 'x'])).toMatchObject({ code: 2 });
  const refused = await run(['mef', file]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toBe('La base de données refuse la connexion. Vérifiez qu’elle tourne et que DATABASE_URL_<NOM>_WORKER est juste, puis recommencez.\n');
});
