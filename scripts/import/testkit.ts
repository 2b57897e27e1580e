import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { coordinationWith } from '@passerelle/coordination/index';
import type { ImportReport } from '@passerelle/kit/imports/report';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { freshDatabase, type TestDatabase } from '@passerelle/kit/testkit/database';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { ISSUER, PASSPORT } from '@passerelle/kit/trust/keys';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Client } from 'pg';
import { checkout } from '../start/paths.ts';
import { freePorts } from '../start/ports.ts';

const SECRET = `whsec_${Buffer.from('imports of the tests').toString('base64')}`;

/** Real coordination in this process, and slices as processes of their own that can be killed. */
export interface ImportHub {
  readonly coordination: TestSubgraph;
  passport(viewer: Viewer): Promise<string>;
  slice(name: string): Promise<SliceProcess>;
  close(): Promise<void>;
}

/** A slice's process. */
export interface SliceProcess {
  readonly url: string;
  readonly pid: number;
  readonly database: TestDatabase;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  revive(): Promise<void>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  send(kind: string, file: string | Buffer, viewer: Viewer, query?: string): Promise<{ status: number; report: ImportReport; message?: string }>;
  report(id: string, viewer: Viewer): Promise<ImportReport>;
  ended(id: string, viewer: Viewer): Promise<ImportReport>;
  rejects(id: string, viewer: Viewer): Promise<string>;
}

export const feed = (network: Viewer['network'], changes: Partial<Viewer> = {}): Viewer => aViewer({ network, roles: ['FEED'], machine: true, ...changes });

export async function startImportHub(): Promise<ImportHub> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const keysFile = join(mkdtempSync(join(tmpdir(), 'passerelle-keys-')), 'keys.json');
  writeFileSync(keysFile, JSON.stringify({ keys: [{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'EdDSA' }] }));
  const coordination = await startTestSubgraph(coordinationWith(() => ({ COORDINATION_KEYS_FILE: keysFile, COORDINATION_KEYS_POLL: 5_000, OIDC_ISSUERS: [], OIDC_AUDIENCE: 'passerelle' })), { eventsSecret: SECRET });
  const slices: SliceProcess[] = [];
  const passport = (viewer: Viewer): Promise<string> => {
    const { person, passport: _, ...claims } = viewer;
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims, sub: person, iss: ISSUER, aud: PASSPORT.audience, iat: now, exp: now + 60, jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ: PASSPORT.typ }).sign(privateKey);
  };
  return {
    coordination, passport,
    async slice(name) {
      const slice = await startSlice(name, coordination.url, passport);
      slices.push(slice);
      return slice;
    },
    async close() {
      await Promise.all(slices.map((s) => s.kill()));
      await coordination.close();
    },
  };
}

async function startSlice(name: string, coordination: string, passport: ImportHub['passport']): Promise<SliceProcess> {
  const database = await freshDatabase(name);
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const key = `DATABASE_URL_${name.replaceAll('-', '_').toUpperCase()}`;
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [join(checkout, 'subgraphs', name, 'dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', PORT: String(port), [key]: database.app, [`${key}_WORKER`]: database.worker, COORDINATION_URL: coordination, EVENTS_SECRET: SECRET },
    });
    await until(async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok ?? false);
  };
  await start();
  process.once('exit', () => { child.kill('SIGKILL'); });
  const headers = async (viewer: Viewer) => ({ authorization: `Bearer ${await passport(viewer)}` });
  const report = async (id: string, viewer: Viewer): Promise<ImportReport> => (await (await fetch(`${url}/imports/${id}`, { headers: await headers(viewer) })).json()) as ImportReport;
  return {
    url, database, report,
    get pid() { return child.pid!; },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    revive: start,
    async query(sql) {
      const client = new Client({ connectionString: database.worker });
      await client.connect();
      try { return (await client.query(sql)).rows; } finally { await client.end(); }
    },
    async send(kind, file, viewer, query = '') {
      const answer = await fetch(`${url}/imports/${kind}${query}`, { method: 'POST', headers: { ...(await headers(viewer)), 'content-type': 'text/csv' }, body: typeof file === 'string' ? file : new Uint8Array(file) });
      const body = (await answer.json()) as ImportReport & { message: string };
      return { status: answer.status, report: body, message: body.message };
    },
    async ended(id, viewer) {
      let last = await report(id, viewer);
      await until(async () => (last = await report(id, viewer)).state !== 'RUNNING');
      return last;
    },
    rejects: async (id, viewer) => (await fetch(`${url}/imports/${id}/rejects`, { headers: await headers(viewer) })).text(),
  };
}

/** Waits until something holds, half a minute at most. */
export async function until(holds: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await holds()); await wait(15)) if (Date.now() > end) throw new Error('it never held');
}
