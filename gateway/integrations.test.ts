import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Reply, type TestHub } from './testkit/hub.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await startHub({ halfOpen: 100, exchange: 300 });
  token = await hub.issuer.token();
});
afterAll(() => hub.close());

const push = (kind: string, { body = '{"files":[1]}', slice = 'mentoring', headers = {}, signedIn = true }: { body?: string; slice?: string; headers?: Record<string, string>; signedIn?: boolean } = {}) =>
  hub.send(`/integrations/${slice}/${kind}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...(signedIn ? { authorization: `Bearer ${token}` } : {}), ...headers } });
const pull = (query = '', authorization = `Bearer ${token}`) => hub.send(`/integrations/changes${query}`, { headers: { authorization } });
const json = ({ text }: Reply) => JSON.parse(text) as Record<string, unknown>;
/** A problem as RFC 9457 has it, with the request's number. */
const isProblem = (answer: Reply, status: number, code: string) => {
  expect([answer.status, json(answer)]).toMatchObject([status, { status, code, title: expect.any(String), detail: expect.any(String), requestId: answer.headers.get('x-request-id') }]);
  expect(json(answer)['type']).toMatch(/^urn:passerelle:probleme:[a-z\d-]+$/);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return answer;
};

describe('partners’ software at the gateway', () => {
  test('a push goes to its slice with the passport and its key, and no other header of the client’s; the answer comes back without the slice’s own', async () => {
    const answer = await push('files', { headers: { 'idempotency-key': 'lot-1', cookie: 'a=b', 'x-other': 'c', 'passerelle-purpose': 'VERIFICATION' } });
    expect([answer.status, answer.headers.get('idempotency-replayed'), answer.headers.get('x-inside'), answer.headers.get('cache-control')]).toEqual([200, 'true', null, 'no-store']);
    const { headers, ...said } = json(answer) as { headers: Record<string, string> };
    expect(said).toEqual({ kind: 'files', files: 1 });
    expect(headers).toMatchObject({ authorization: expect.stringMatching(/^Bearer passport\./), 'idempotency-key': 'lot-1', 'passerelle-purpose': 'VERIFICATION', 'x-request-id': answer.headers.get('x-request-id') });
    for (const name of ['cookie', 'x-other']) expect(headers[name]).toBeUndefined();
  });

  test('a pull goes to coordination, with its cursor', async () => {
    const answer = await pull('?cursor=abc&limit=7');
    expect([answer.status, json(answer)]).toMatchObject([200, { query: { cursor: 'abc', limit: '7' }, headers: { authorization: expect.stringMatching(/^Bearer passport\./) } }]);
  });

  test('nobody signed in: refused as a problem, in French', async () => {
    isProblem(await push('files', { signedIn: false }), 401, 'UNAUTHENTICATED');
    isProblem(await push('files', { signedIn: false, headers: { authorization: 'Bearer a.b.c' } }), 401, 'UNAUTHENTICATED');
    isProblem(await hub.send('/integrations/changes'), 401, 'UNAUTHENTICATED');
  });

  test('a push over 2 MB: 413, and what to do', async () => {
    const answer = isProblem(await push('files', { body: JSON.stringify({ files: ['x'.repeat(2_000_000)] }) }), 413, 'QUERY_TOO_LARGE');
    expect(json(answer)['detail']).toBe('L’envoi dépasse 2 Mo. Envoyez moins de dossiers à la fois.');
    expect((await push('files', { body: JSON.stringify({ files: ['x'.repeat(1_900_000)] }) })).status).toBe(200);
  });

  test('only JSON is read: a form from another site is not', async () => {
    isProblem(await push('files', { headers: { 'content-type': 'text/plain' } }), 415, 'BAD_USER_INPUT');
  });

  test('a slice’s problem keeps its words and loses the rest; one with something of the inside is replaced', async () => {
    const answer = isProblem(await push('refused'), 422, 'KEY_REUSED');
    expect(json(answer)).not.toHaveProperty('stack');
    isProblem(await push('broken'), 422, 'BAD_USER_INPUT');
    expect(isProblem(await push('busy'), 429, 'KEY_REUSED').headers.get('retry-after')).toBe('7');
    isProblem(await push('failed'), 503, 'SUBGRAPH_UNAVAILABLE');
  });

  test.each(['/integrations/nobody/files', '/integrations/mentoring/..%2fpassport', '/integrations/mentoring/A'])('%s is not found', async (path) => {
    isProblem(await hub.send(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } }), 404, 'NOT_FOUND');
  });

  test('a dead partner, or coordination without an answer: 503, when to come back, and with the same key', async () => {
    await hub.subgraphs.solutions.stop();
    const answer = isProblem(await push('files', { slice: 'solutions' }), 503, 'SUBGRAPH_UNAVAILABLE');
    expect([answer.headers.get('retry-after'), json(answer)['detail']]).toEqual(['5', expect.stringContaining('même clé')]);
    await hub.subgraphs.solutions.start();
    hub.passports.broken = 'error';
    isProblem(await pull('', `Bearer ${await hub.issuer.token({ claims: { sub: 'new' } })}`), 503, 'COORDINATION_UNAVAILABLE');
    hub.passports.broken = 'no';
  });
});
