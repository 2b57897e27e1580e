import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Access } from '@passerelle/coordination/journal/access';
import { sealJournal } from '@passerelle/coordination/journal/seal-journal';
import { aCoordination, aRecord, type TestCoordination } from '@passerelle/coordination/testkit/coordination';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../dist/journal.js', import.meta.url));

describe.runIf(existsSync(entry))('npm run journal', () => {
  let hub: TestCoordination;
  beforeAll(async () => {
    hub = await aCoordination();
    await hub.register('education/leaver', Array.from({ length: 30 }, () => aRecord()));
    await hub.as('assistant', '{ youths(first: 30) { edges { node { id } } } }');
    while (await sealJournal(hub.subgraph.worker(), hub.keys));
  });
  afterAll(() => hub.close());

  const run = (...args: string[]) => new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [entry, ...args], { env: { PATH: process.env['PATH'], DATABASE_URL_COORDINATION_WORKER: hub.subgraph.database.worker, COORDINATION_KEYS_FILE: hub.keysFile } });
    const told = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => { told.out += text.toString(); });
    child.stderr.on('data', (text: Buffer) => { told.err += text.toString(); });
    child.on('close', (code) => { done({ code, ...told }); });
  });

  it('3.4: verify says how many lines hold, and the head to keep elsewhere', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^30 lignes vérifiées, \d+ scellés valables\.\nTête de la chaîne : [0-9a-f]{64}\n$/) });
  });

  it('3.4: a line changed by who holds the database is named with its time, and the command fails', async () => {
    const em = hub.subgraph.worker();
    const lines = await em.find(Access, {}, { orderBy: { id: 'asc' } });
    await em.nativeUpdate(Access, { id: lines[17]!.id }, { purpose: 'AUTRE' });
    expect(await run('verify')).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`La ligne ${lines[17]!.id} du ${lines[17]!.createdAt.toISOString()} a été modifiée.`) });
  });

  it('says how it is used', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('journal -- verify') });
    expect(await run('check')).toMatchObject({ code: 2 });
  });
});
