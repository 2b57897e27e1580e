import { setTimeout as wait } from 'node:timers/promises';
import { databaseOf } from '@passerelle/schema/subgraphs';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser } from '../databases.ts';
import { organisations } from '../demo/index.ts';
import { wholeHub, type WholeHub } from './testkit/hub.ts';
import { someone } from './testkit/someone.ts';

const FILES = 5_000;
const BATCH = 500;
const NEWCOMERS = 50;
/** Pages of a pull, and how long (ms) a software that has read everything waits before it asks again. */
const PAGE = 200;
const PAUSE = 800;
const STRUCTURE = organisations.find((o) => o.key === 'ml-roubaix')!.codes.imilo;

interface Answer { readonly counts: Readonly<Record<string, number>>; readonly items: readonly { readonly youth: string | null; readonly outcome: string }[] }
interface Page { readonly changes: readonly { readonly id: string; readonly kind: string; readonly youth: string; readonly data: object }[]; readonly cursor: string; readonly hasMore: boolean }

let hub: WholeHub;
let token: string;
beforeAll(async () => {
  hub = await wholeHub();
  await hub.seed(0);
  token = await hub.token('integration');
}, 240_000);
afterAll(() => hub?.stop());

const aFile = (n: number, situation = 'FORMATION') => ({
  number: String(100_000 + n), structure: STRUCTURE, ...someone(n), registeredOn: '2026-05-26', situation, adviser: `Conseiller ${n % 30}`,
  ...(n % 10 === 0 ? { scheme: 'CEJ', startedOn: '2026-06-08' } : {}),
});
const batchOf = (b: number) => Array.from({ length: BATCH }, (_, i) => aFile(b * BATCH + i));

async function push(key: string, files: readonly object[]): Promise<{ status: number; text: string; replayed: boolean; body: Answer }> {
  const answer = await request(`${hub.urls.gateway}/integrations/missions-locales/files`, {
    method: 'POST', body: JSON.stringify({ files }), headers: { 'content-type': 'application/json', 'idempotency-key': key, authorization: `Bearer ${token}` },
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, text, replayed: answer.headers['idempotency-replayed'] === 'true', body: JSON.parse(text) as Answer };
}

async function pull(cursor: string): Promise<Page> {
  const answer = await request(`${hub.urls.gateway}/integrations/changes?limit=${PAGE}&cursor=${cursor}`, { headers: { authorization: `Bearer ${token}` } });
  const text = await answer.body.text();
  expect([answer.statusCode, text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  return JSON.parse(text) as Page;
}

const count = async (subgraph: string, table: string) => Number((await hub.sql<{ n: string }>(subgraph, `select count(*) as n from ${table}`))[0]!.n);

/** Ends the slice as a crash would when all of a batch is written, and nothing of it is committed. */
async function killedInTheMiddle(key: string, files: readonly object[]): Promise<{ status: number; text: string }> {
  return asSuperuser(hub.server, databaseOf('missions-locales'), async (client) => {
    await client.query('begin');
    await client.query('lock table pushed_batch in share mode');
    const pushing = push(key, files);
    await expect.poll(async () => (await hub.sql('missions-locales', `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%pushed_batch%' and datname = current_database()`)).length, { timeout: 60_000, interval: 50 }).toBe(1);
    await hub.kill('missions-locales', { restart: false });
    await client.query('rollback');
    return pushing;
  });
}

test('5,000 files pushed in batches, killed in the middle, pushed again, pulled by cursor while others write: nothing lost, nothing twice', async () => {
  const batches = Array.from({ length: FILES / BATCH }, (_, b) => batchOf(b));
  const first: string[] = [];
  for (const b of [0, 1, 2]) {
    const { status, text, body } = await push(`file-${b}`, batches[b]!);
    expect([status, body.counts]).toMatchObject([200, { CREATED: BATCH, REFUSED: 0 }]);
    first.push(text);
  }
  const dead = await killedInTheMiddle('file-3', batches[3]!);
  expect([dead.status, JSON.parse(dead.text)]).toMatchObject([503, { code: 'SUBGRAPH_UNAVAILABLE', detail: expect.stringContaining('même clé') }]);
  expect(await count('missions-locales', 'mission_locale_file')).toBe(3 * BATCH);
  await hub.revive('missions-locales');

  // Everything again under the same keys: what was answered is answered again, the rest is done.
  const youths: string[] = [];
  for (const [b, files] of batches.entries()) {
    const { status, text, replayed, body } = await push(`file-${b}`, files);
    expect([b, status, replayed, body.counts]).toMatchObject([b, 200, b < 3, { CREATED: BATCH }]);
    if (b < 3) expect(text).toBe(first[b]);
    youths.push(...body.items.map((i) => i.youth!));
  }
  expect(new Set(youths).size).toBe(FILES);

  const changed = Array.from({ length: 200 }, (_, i) => i * 20 + 1);
  const expected = FILES + NEWCOMERS + (FILES + NEWCOMERS) / 10 + changed.length;

  // The software reads from the beginning while its advisers go on working.
  const seen: Page['changes'][number][] = [];
  let isWriting = true;
  const reading = (async () => {
    for (let cursor = ''; ;) {
      const page = await pull(cursor);
      seen.push(...page.changes);
      cursor = page.cursor;
      if (page.hasMore) continue;
      if (!isWriting && seen.length >= expected) return cursor;
      await wait(PAUSE);
    }
  })();
  const newcomers: string[] = [];
  for (let i = 0; i < 10; i++) {
    const files = [...changed.slice(i * 20, i * 20 + 20).map((n) => aFile(n, 'EMPLOI')), ...Array.from({ length: NEWCOMERS / 10 }, (_, k) => aFile(FILES + i * (NEWCOMERS / 10) + k))];
    const { body } = await push(`while-${i}`, files);
    expect(body.counts).toMatchObject({ UPDATED: 20, CREATED: 5 });
    newcomers.push(...body.items.filter((it) => it.outcome === 'CREATED').map((it) => it.youth!));
  }
  // All of it once more, under new keys: nothing is new.
  for (const [b, files] of batches.entries()) {
    const asNow = files.map((file, i) => (changed.includes(b * BATCH + i) ? { ...file, situation: 'EMPLOI' } : file));
    expect((await push(`again-${b}`, asNow)).body.counts).toMatchObject({ UNCHANGED: BATCH });
  }
  isWriting = false;
  const end = await reading;

  expect(await count('missions-locales', 'mission_locale_file')).toBe(FILES + NEWCOMERS);
  expect(await count('coordination', 'youth')).toBe(FILES + NEWCOMERS);
  expect(await count('coordination', 'doubt')).toBe(0);
  const all = [...youths, ...newcomers];
  const inScheme = all.filter((_, n) => n % 10 === 0);
  const wanted = [...all.map((y) => `ACCESS_OPENED ${y}`), ...inScheme.map((y) => `PROGRAMME_STARTED ${y}`), ...changed.map((n) => `SITUATION_RECORDED ${youths[n]}`)];
  expect(seen.map((c) => `${c.kind} ${c.youth}`).toSorted()).toEqual(wanted.toSorted());
  expect(new Set(seen.map((c) => c.id)).size).toBe(seen.length);
  // The end stays the end, and everybody named is in the journal.
  expect(await pull(end)).toEqual({ changes: [], cursor: end, hasMore: false });
  const [named] = await hub.sql<{ n: string }>('coordination', `select count(distinct youth_id) as n from access where operation = 'changes'`);
  expect(Number(named!.n)).toBe(FILES + NEWCOMERS);
  // No value of a person in what is kept of pushes and changes.
  const { familyName } = someone(7);
  for (const [subgraph, table] of [['missions-locales', 'pushed_batch'], ['coordination', 'youth_change'], ['coordination', 'pending_change']] as const) {
    expect(await hub.sql(subgraph, `select 1 from ${table} t where t::text ilike $1`, [`%${familyName}%`])).toEqual([]);
  }
}, 420_000);
