import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD, startHub, type TestHub } from './testkit/hub.ts';
import { LARGEST_FILE } from './upload.ts';

let hub: TestHub;
let token: string;
let page: string;
beforeAll(async () => {
  page = await mkdtemp(`${tmpdir()}/page-`);
  await writeFile(`${page}/index.html`, '<!doctype html><title>Passerelle</title>');
  await writeFile(`${page}/.hidden`, 'x');
  await mkdir(`${page}/assets`);
  await writeFile(`${page}/assets/index-CFntQxed.js`, '0');
  hub = await startHub({ halfOpen: 100, exchange: 300, receive: 300 }, { staticDirectory: page });
  token = await hub.issuer.token();
});
afterAll(() => Promise.all([hub.close(), rm(page, { recursive: true })]));
const signedIn = (extra: Record<string, string> = {}) => ({ authorization: `Bearer ${token}`, ...extra });

describe('health', () => {
  test('live; ready when coordination answers, and names, not addresses, of who does not', async () => {
    expect((await hub.send('/health/live')).status).toBe(200);
    expect(await hub.send('/health/ready')).toMatchObject({ status: 200, text: '{"status":"ready","down":[]}' });
    await hub.subgraphs.mentoring.stop();
    expect(await hub.send('/health/ready')).toMatchObject({ status: 200, text: '{"status":"ready","down":["mentoring"]}' });
    await hub.subgraphs.coordination.stop();
    expect(await hub.send('/health/ready')).toMatchObject({ status: 503, text: '{"status":"not ready","down":["coordination","mentoring"]}' });
    await Promise.all([hub.subgraphs.mentoring.start(), hub.subgraphs.coordination.start()]);
    expect((await hub.send('/health/ready')).status).toBe(200);
  });
});

describe('pages', () => {
  test('the consumer schema', async () => {
    expect(await hub.send('/api.graphql')).toMatchObject({ status: 200, text: 'type Query { hello: String }\n' });
  });
  test('the page at /, with a policy that lets nothing in from elsewhere', async () => {
    const { status, text, headers } = await hub.send('/');
    expect(status).toBe(200);
    expect(text).toContain('Passerelle');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
  test('what the page is made of is kept by the browser for ever, the page itself never', async () => {
    const kept = async (path: string) => (await hub.send(path)).headers.get('cache-control');
    expect(await kept('/assets/index-CFntQxed.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('public, max-age=0');
  });
  test.each(['/nothing', '/.hidden', '/..%2f..%2fpackage.json', '/%2e%2e/server.ts', '/index.html/..%5c..'])('%s is not found', async (path) => {
    const answer = await hub.send(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.errors[0]!.extensions.requestId).toBeTypeOf('string');
  });
});

describe('files', () => {
  test('nobody signed in, another’s token: refused before the file is read', async () => {
    expect((await hub.send('/imports/education/sortants', { method: 'POST', body: 'a;b' })).status).toBe(401);
    expect((await hub.send('/imports/education/sortants', { method: 'POST', body: 'a;b', headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
  });
  test('a file flows through with the passport, the query string, and no header of the client’s', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const body = Readable.toWeb(Readable.from((function* () { for (let i = 0; i < 20; i += 1) yield megabyte; })())) as never;
    const answer = await hub.send('/imports/education/sortants?campaign=2025-06&dry=1', { method: 'POST', body, duplex: 'half', headers: signedIn({ 'content-type': 'text/csv', cookie: 'a=b' }) });
    expect(answer.status).toBe(202);
    expect(JSON.parse(answer.text)).toEqual({ kind: 'sortants', bytes: 20_000_000, query: { campaign: '2025-06', dry: '1' }, authorization: expect.stringMatching(/^Bearer passport\./), cookie: null });
  });
  test('its state, and its rejects file under its name', async () => {
    expect(await hub.send('/imports/mentoring/0190-1', { headers: signedIn() })).toMatchObject({ status: 200, text: '{"state":"done"}' });
    const rejects = await hub.send('/imports/mentoring/0190-1/rejects', { headers: signedIn() });
    expect(rejects.text).toBe('a;b\n');
    expect(rejects.headers.get('content-disposition')).toContain('rejets.csv');
  });
  test('a refusal keeps its words and loses the rest', async () => {
    expect(await hub.send('/imports/education/refused', { method: 'POST', body: 'a', headers: signedIn() })).toMatchObject({
      status: 422, errors: [{ message: 'La colonne INE manque. Ajoutez-la.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
  test('a file that says it is too large is refused at once', async () => {
    const status = await new Promise<string>((done) => {
      const socket = connect(Number(new URL(hub.gateway.url).port), '127.0.0.1');
      socket.write(`POST /imports/education/sortants HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${LARGEST_FILE + 1}\r\n\r\n`);
      socket.once('data', (data) => { socket.destroy(); done(data.toString().split('\r\n')[0]!); });
    });
    expect(status).toContain('413');
  });
  test.each(['/imports/nobody/sortants', '/imports/education/..%2fpassport', '/imports/education/A'])('%s is not found', async (path) => {
    expect((await hub.send(path, { method: 'POST', body: 'a', headers: signedIn() })).status).toBe(404);
  });
  test('a dead partner, and coordination without an answer: 503 and a coded error', async () => {
    await hub.subgraphs.solutions.stop();
    expect(await hub.send('/imports/solutions/x', { method: 'POST', body: 'a', headers: signedIn() })).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', partner: 'solutions' } }] });
    await hub.subgraphs.solutions.start();
    hub.passports.broken = 'error';
    const other = await hub.issuer.token({ claims: { sub: 'other' } });
    expect(await hub.send('/imports/solutions/x', { method: 'POST', body: 'a', headers: { authorization: `Bearer ${other}` } })).toMatchObject({ status: 503, errors: [{ extensions: { code: 'COORDINATION_UNAVAILABLE' } }] });
    hub.passports.broken = 'no';
  });
});

test('a document that arrives too slowly is cut off; the others do not wait', async () => {
  const socket = connect(Number(new URL(hub.gateway.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = new Promise<void>((done) => { socket.once('close', () => done()); });
  socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"que');
  expect((await hub.send('/health/live')).took).toBeLessThan(250);
  const started = performance.now();
  await closed;
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('security.md 4: headers that never end are cut off within 10 s', async () => {
  const socket = connect(Number(new URL(hub.gateway.url).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  const closed = new Promise<void>((done) => { socket.once('close', () => done()); });
  socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
  const started = performance.now();
  await closed;
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('more requests than the cap: 503 at once with Retry-After, and those that are in get their answer', async () => {
  const small = await startHub({}, { maxInFlight: 4 });
  const release: (() => void)[] = [];
  small.subgraphs.education.misbehave = (reply) => new Promise((done) => { release.push(() => { done(reply.send({ data: { schools: ['late'] } })); }); });
  const held = Array.from({ length: 4 }, () => small.ask('{ schools }'));
  await expect.poll(() => release.length).toBe(4);
  const refused = await small.ask('{ associations }');
  expect(refused).toMatchObject({ status: 503, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.took).toBeLessThan(100);
  expect((await small.send('/health/live')).status).toBe(200);
  for (const go of release) go();
  for (const answer of await Promise.all(held)) expect(answer.data).toEqual({ schools: ['late'] });
  expect((await small.ask('{ associations }')).status).toBe(200);
  await small.close();
});

test('stopping: not ready first, then what is in progress gets its answer', async () => {
  const last = await startHub({ drain: 150 });
  let go: (() => void) | undefined;
  last.subgraphs.education.misbehave = (reply) => new Promise((done) => { go = () => { done(reply.send({ data: { schools: ['late'] } })); }; });
  const held = last.ask('{ schools }');
  await expect.poll(() => go).toBeDefined();
  const closing = last.close();
  expect(await last.send('/health/ready')).toMatchObject({ status: 503 });
  go!();
  expect((await held).data).toEqual({ schools: ['late'] });
  await closing;
  await expect(last.ask(RECORD)).rejects.toThrow();
});
