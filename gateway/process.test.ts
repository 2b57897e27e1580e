import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { constantOf } from '@passerelle/schema/subgraphs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD, startHub, type TestHub } from './testkit/hub.ts';

// The process as an operator runs it: the built files, settings from the environment only.
const entry = new URL('dist/index.js', import.meta.url).pathname;
let hub: TestHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(() => hub.close());

function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    PORT: '0', OIDC_ISSUERS: hub.issuer.url, SUPERGRAPH_FILE: hub.settings.supergraphFile, API_SCHEMA_FILE: hub.settings.apiSchemaFile,
    ...Object.fromEntries(Object.entries(hub.settings.subgraphUrls).map(([name, url]) => [`SUBGRAPH_URL_${constantOf(name)}`, url])), ...extra,
  };
}

/** Starts the process and waits for its line "ready". */
async function started(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string; log: () => string }> {
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  child.stdout!.on('data', (text: Buffer) => { log += text.toString(); });
  await expect.poll(() => log, { timeout: 15_000 }).toMatch(/"msg":"ready"/);
  const line = log.split('\n').find((one) => one.includes('"msg":"ready"'))!;
  return { child, url: (JSON.parse(line) as { url: string }).url, log: () => log };
}

const record = (url: string, token: string) => fetch(`${url}/graphql`, {
  method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: RECORD, variables: { id: 'canary-id' } }),
});

// Again when the kernel had connections that the process had not accepted yet as it closed: nobody can answer those.
test.each(['SIGTERM', 'SIGINT'] as const)('%s under load: no request is lost, and the process ends with 0', { retry: 3 }, async (signal) => {
  const { child, url, log } = await started(environment());
  const token = await hub.issuer.token({ claims: { sub: signal } });
  const answers = Array.from({ length: 50 }, () => record(url, token));
  await answers[0];
  child.kill(signal);
  for (const answer of await Promise.all(answers)) expect(await answer.json()).toMatchObject({ data: { youth: { id: 'canary-id' } } });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  for (const secret of ['canary-id', 'Ève', token]) expect(log(), 'logs hold no value of a person').not.toContain(secret);
});

describe('what an operator got wrong is said, and the process ends with 78', () => {
  const refused = (env: NodeJS.ProcessEnv) => {
    const { status, stderr } = spawnSync(process.execPath, [entry], { env, encoding: 'utf8' });
    expect(status).toBe(78);
    expect(stderr).not.toContain('    at ');
    return stderr;
  };
  test('nothing set', () => { expect(refused({})).toContain('OIDC_ISSUERS : manque'); });
  test('no composed schema', () => { expect(refused(environment({ SUPERGRAPH_FILE: '/nowhere.graphql' }))).toContain('npm run compose'); });
  test('the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    expect(refused(environment({ PORT: String((server.address() as AddressInfo).port) }))).toContain('PORT');
    server.close();
  });
});
