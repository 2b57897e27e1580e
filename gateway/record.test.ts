import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RECORD, startHub, type TestHub } from './testkit/hub.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await startHub({ hop: 1_000, budget: 1_500, halfOpen: 300 });
  token = await hub.issuer.token();
});
afterAll(() => hub.close());
beforeEach(() => {
  for (const one of Object.values(hub.subgraphs)) { one.misbehave = undefined; one.seen.length = 0; }
  hub.passports.broken = 'no';
});

const record = () => hub.ask(RECORD, { token, variables: { id: 'y1' } });
/** Asks until the breaker has let a call through again. */
const untilWhole = () => expect.poll(async () => (await record()).errors, { timeout: 5_000, interval: 50 }).toEqual([]);

test('one record comes from five subgraphs', async () => {
  const { data, errors } = await record();
  expect(errors).toEqual([]);
  expect(data).toEqual({ youth: {
    id: 'y1', name: 'Ève', education: { note: 'education note' }, missionLocale: { note: 'missionLocale note' },
    solutions: { note: 'solutions note' }, mentoring: { note: 'mentoring note' },
  } });
});

test('3.1: a subgraph gets the passport, the request id, the purpose, the operation, a deadline, and no other header of the client', async () => {
  const { headers } = await hub.ask(RECORD, { token, variables: { id: 'y1' }, headers: {
    'passerelle-purpose': 'FOLLOW_UP', 'x-viewer': 'root', cookie: 'a=b', 'x-forwarded-for': '1.2.3.4', 'x-request-id': 'mine', 'passerelle-deadline': '999999',
  } });
  const [call] = hub.subgraphs.education.seen;
  expect(call!.headers).toMatchObject({
    authorization: expect.stringMatching(/^Bearer passport\.eve\.\d+$/), 'passerelle-purpose': 'FOLLOW_UP', 'passerelle-operation': 'YouthRecord',
    'x-request-id': headers.get('x-request-id'),
  });
  expect(headers.get('x-request-id')).not.toBe('mine');
  expect(Number(call!.headers['passerelle-deadline'])).toBeLessThanOrEqual(1_000);
  expect(Object.keys(call!.headers).sort()).toEqual([
    'accept', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'passerelle-deadline', 'passerelle-operation', 'passerelle-purpose', 'x-request-id',
  ].filter((name) => name in call!.headers));
});

test('a purpose that is not one of our words goes nowhere', async () => {
  await hub.ask(RECORD, { token, variables: { id: 'y1' }, headers: { 'passerelle-purpose': 'drop table; --' } });
  expect(hub.subgraphs.education.seen[0]!.headers).not.toHaveProperty('passerelle-purpose');
});

describe('3.3: an unavailable partner costs its slice, with one coded error that names it', () => {
  const faults: [string, (reply: { code: (n: number) => { type: (t: string) => { send: (b: string) => unknown } } }) => unknown][] = [
    ['hung', () => new Promise(() => undefined)],
    ['error 500 with a stack', (reply) => reply.code(500).type('application/json').send('{"errors":[{"message":"at x (/srv/secret.js:1) SELECT 1"}]}')],
    ['HTML', (reply) => reply.code(200).type('text/html').send('<html>secret</html>')],
    ['HTML that says JSON', (reply) => reply.code(200).type('application/json').send('<html>secret</html>')],
    ['half a JSON', (reply) => reply.code(200).type('application/json').send('{"data": {"_ent')],
    ['a JSON of another shape', (reply) => reply.code(200).type('application/json').send('[1]')],
    ['data of another shape', (reply) => reply.code(200).type('application/json').send('{"data":{"_entities":[]}}')],
    ['nothing', (reply) => reply.code(200).type('application/json').send('{}')],
  ];
  test.each(faults)('%s', async (_name, fault) => {
    hub.subgraphs.education.misbehave = fault as never;
    const { status, data, errors, took } = await record();
    expect(status).toBe(200);
    expect(took).toBeLessThan(1_900);
    expect(data).toMatchObject({ youth: { id: 'y1', education: null, missionLocale: { note: expect.any(String) }, mentoring: { note: expect.any(String) } } });
    expect(errors).toEqual([{
      message: expect.stringContaining('l’Éducation nationale'), path: ['youth', 'education'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', partner: 'education', requestId: expect.any(String) },
    }]);
    hub.subgraphs.education.misbehave = undefined;
    await untilWhole();
  });

  test('several fetches of one dead partner are one error', async () => {
    hub.subgraphs.mentoring.misbehave = (reply) => reply.code(500).send('');
    const { errors } = await hub.ask('{ associations a: youth(id: 1) { mentoring { note } friend { mentoring { note } } } }', { token });
    expect(errors.map(({ extensions }) => extensions.partner)).toEqual(['mentoring']);
    hub.subgraphs.mentoring.misbehave = undefined;
    await untilWhole();
  });

  test('killed, then restarted: the gateway recovers by itself', async () => {
    await hub.subgraphs.solutions.stop();
    const { data, errors } = await record();
    expect(data).toMatchObject({ youth: { solutions: null, education: { note: expect.any(String) } } });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', partner: 'solutions' } }]);
    await hub.subgraphs.solutions.start();
    await untilWhole();
  });
});

test('4: with the real time limits, a hung subgraph is answered for within 3 s', async () => {
  const real = await startHub();
  real.subgraphs.education.misbehave = () => new Promise(() => undefined);
  const { data, took } = await real.ask(RECORD, { token: await real.issuer.token(), variables: { id: 'y1' } });
  expect(data).toMatchObject({ youth: { education: null, solutions: { note: expect.any(String) } } });
  expect(took).toBeLessThan(3_000);
  real.subgraphs.coordination.misbehave = () => new Promise(() => undefined);
  const down = await real.ask(RECORD, { token: await real.issuer.token({ claims: { sub: 'other' } }), variables: { id: 'y1' } });
  expect(down).toMatchObject({ data: { youth: null }, errors: [{ path: ['youth'], extensions: { code: 'COORDINATION_UNAVAILABLE', partner: 'coordination' } }] });
  expect(down.took).toBeLessThan(3_000);
  await real.close();
});

test('the breaker opens after five failures in a row, spares the partner, and closes when it is back', async () => {
  hub.subgraphs.solutions.misbehave = (reply) => reply.code(500).send('');
  for (let i = 0; i < 5; i += 1) await record();
  const asked = hub.subgraphs.solutions.seen.length;
  expect(asked).toBe(5);
  await record();
  await record();
  expect(hub.subgraphs.solutions.seen.length).toBe(asked);
  hub.subgraphs.solutions.misbehave = undefined;
  await untilWhole();
  expect(hub.subgraphs.solutions.seen.length).toBeGreaterThan(asked);
});

describe('4: reset connections', () => {
  const resetOnce = () => {
    let cut = false;
    hub.subgraphs.coordination.misbehave = (reply) => {
      if (!cut) { cut = true; hub.subgraphs.coordination.misbehave = undefined; reply.raw.destroy(); }
      return reply.hijack();
    };
  };
  test('a query is sent once more', async () => {
    resetOnce();
    expect((await record()).errors).toEqual([]);
    expect(hub.subgraphs.coordination.seen.length).toBe(2);
  });
  test('a mutation never is', async () => {
    resetOnce();
    const { data, errors } = await hub.ask('mutation { rename(id: "y1", name: "x") { name } }', { token });
    expect(data).toEqual({ rename: null });
    expect(errors).toMatchObject([{ path: ['rename'], extensions: { code: 'COORDINATION_UNAVAILABLE' } }]);
    expect(hub.subgraphs.coordination.seen.length).toBe(1);
  });
});

test('a passport that a subgraph’s door refuses is said as that, not as a dead partner', async () => {
  hub.subgraphs.education.misbehave = (reply) => reply.code(401).send({ code: 'UNAUTHENTICATED', message: 'Connectez-vous pour continuer.' });
  expect(await record()).toMatchObject({ data: { youth: { education: null, mentoring: {} } }, errors: [{ path: ['youth', 'education'], extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a subgraph’s own coded errors pass, with their words; what it should not have said does not', async () => {
  const answer = (errors: object[]) => (reply: { send: (b: unknown) => unknown }) => reply.send({ data: { youth: null }, errors });
  hub.subgraphs.coordination.misbehave = answer([{ message: 'Ce dossier est clos. Rouvrez-le.', path: ['youth'], extensions: { code: 'CONFLICT', exception: { stacktrace: ['at /srv/secret.js'] } } }]);
  expect((await record()).errors).toEqual([{ message: 'Ce dossier est clos. Rouvrez-le.', path: ['youth'], extensions: { code: 'CONFLICT', partner: 'coordination', requestId: expect.any(String) } }]);
  hub.subgraphs.coordination.misbehave = answer([{ message: 'select * from secret', extensions: { code: 'CONFLICT' } }, { message: 'secret' }, { message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect((await record()).errors.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT', 'INTERNAL_ERROR', 'INTERNAL_ERROR']);
});
