import { createHmac, randomUUID } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RECORD, startHub, type TestHub } from './testkit/hub.ts';
import { TestIssuer } from './testkit/issuer.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ halfOpen: 200, keyCooldown: 60_000, keyRefresh: 60_000 });
});
afterAll(() => hub.close());
afterEach(() => Object.assign(hub.passports, { exchanges: 0, life: 60_000, revoked: false, broken: 'no' }));

const record = (token?: string) => hub.ask(RECORD, { ...(token ? { token } : {}), variables: { id: 'y1' } });
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A person of their own, so that no passport is in the cache. */
const fresh = () => hub.issuer.token({ claims: { sub: randomUUID() } });

describe('nobody signed in', () => {
  test('the public catalogues answer', async () => {
    expect(await hub.ask('{ schools associations }')).toMatchObject({ status: 200, data: { schools: ['schools 1'], associations: ['associations 1'] }, errors: [] });
    expect(hub.passports.exchanges).toBe(0);
    expect(hub.subgraphs.education.seen.at(-1)!.headers).not.toHaveProperty('authorization');
  });
  test('a youth record does not, and the subgraph’s words say what to do', async () => {
    expect(await record()).toMatchObject({ data: { youth: null }, errors: [{ message: 'Connectez-vous pour lire un dossier.', extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('3.1: only an access token of our issuers, for us, in its time, is one', () => {
  const claims = () => ({ iss: hub.issuer.url, aud: 'passerelle', sub: 'eve', exp: Math.floor(Date.now() / 1_000) + 300 });
  const bad: [string, () => Promise<string> | string][] = [
    ['alg none', () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.`],
    ['HS256 with the public key', async () => {
      const text = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: hub.issuer.publicJwk.kid })}.${encoded(claims())}`;
      const key = await importJWK({ ...hub.issuer.publicJwk, ext: true }, 'ES256', { extractable: true });
      return `${text}.${createHmac('sha256', await exportSPKI(key as never)).update(text).digest('base64url')}`;
    }],
    ['another key under our key’s id', async () => new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: hub.issuer.publicJwk.kid! }).sign((await generateKeyPair('ES256')).privateKey)],
    ['an unknown key id', () => hub.issuer.token({ header: { kid: 'nobody' } })],
    ['expired', () => hub.issuer.token({ claims: { exp: Math.floor(Date.now() / 1_000) - 10 } })],
    ['without expiry', () => hub.issuer.token({ claims: { exp: undefined } })],
    ['not yet valid', () => hub.issuer.token({ claims: { nbf: Math.floor(Date.now() / 1_000) + 60 } })],
    ['without subject', () => hub.issuer.token({ claims: { sub: undefined } })],
    ['another audience', () => hub.issuer.token({ claims: { aud: 'another' } })],
    ['another issuer', () => hub.issuer.token({ claims: { iss: 'https://elsewhere.example' } })],
    ['an issuer that looks like ours', () => hub.issuer.token({ claims: { iss: `${hub.issuer.url}/` } })],
    ['an identity token', () => hub.issuer.token({ header: { typ: 'JWT' }, claims: { nonce: 'n' } })],
    ['Keycloak’s identity token', () => hub.issuer.token({ header: { typ: 'JWT' }, claims: { typ: 'ID' } })],
    ['a token of another kind', () => hub.issuer.token({ header: { typ: 'logout+jwt' } })],
    ['garbled', async () => (await hub.issuer.token()).replace(/\.([^.]{5})/, '.AAAAA')],
    ['truncated', async () => (await hub.issuer.token()).slice(0, -12)],
    ['no token at all', () => 'abc'],
    ['enormous', () => `${'a'.repeat(9_000)}.b.c`],
  ];
  test.each(bad)('%s is refused with 401', async (_name, make) => {
    const answer = await record(await make());
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } }] });
    expect(answer.errors[0]!.message).toMatch(/Reconnectez-vous/);
    expect(hub.passports.exchanges).toBe(0);
  });
  test.each([['at+jwt'], ['application/at+jwt'], ['JWT']])('one marked %s is accepted', async (typ) => {
    expect((await record(await hub.issuer.token({ header: { typ }, claims: { sub: randomUUID() } }))).data).toMatchObject({ youth: { id: 'y1' } });
  });
  test('another scheme than Bearer is refused', async () => {
    expect((await hub.ask('{ schools }', { headers: { authorization: 'Basic YTpi' } })).status).toBe(401);
  });
});

describe('the passport', () => {
  test('N requests with one token cost one exchange, even at the same time', async () => {
    const token = await fresh();
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(token)));
    await record(token);
    expect(answers.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(hub.passports.exchanges).toBe(1);
  });
  test('one person’s passport is never another’s', async () => {
    const [a, b] = await Promise.all([hub.issuer.token({ claims: { sub: 'a' } }), hub.issuer.token({ claims: { sub: 'b' } })]);
    hub.subgraphs.coordination.seen.length = 0;
    await Promise.all(Array.from({ length: 10 }, (_, i) => record(i % 2 ? a : b)));
    const seen = hub.subgraphs.coordination.seen.map(({ headers }) => String(headers['authorization']).split('.')[1]);
    expect(seen.filter((one) => one === 'a').length).toBe(5);
    expect(seen.filter((one) => one === 'b').length).toBe(5);
  });
  test('a revoked person is out when the passport in hand ends', async () => {
    const quick = await startHub({ passport: 150 });
    const token = await quick.issuer.token();
    expect((await quick.ask(RECORD, { token, variables: { id: 'y1' } })).errors).toEqual([]);
    quick.passports.revoked = true;
    await expect.poll(async () => (await quick.ask(RECORD, { token, variables: { id: 'y1' } })).status, { timeout: 2_000, interval: 20 }).toBe(403);
    expect(await quick.ask(RECORD, { token, variables: { id: 'y1' } })).toMatchObject({
      errors: [{ message: 'Votre accès a été retiré. Adressez-vous à votre plate-forme.', extensions: { code: 'FORBIDDEN' } }],
    });
    await quick.close();
  });
  test('a passport that ends sooner than a minute is asked for again, two seconds before its end', async () => {
    hub.passports.life = 1_900;
    const token = await fresh();
    await record(token);
    await record(token);
    expect(hub.passports.exchanges).toBe(2);
  });
});

describe('3.3: without coordination', () => {
  const withoutIt = async (broken: 'error' | 'hung') => {
    hub.passports.broken = broken;
    const token = await fresh();
    const asked = hub.subgraphs.coordination.seen.length;
    const answer = await hub.ask('query Both($id: ID!) { schools associations youth(id: $id) { id education { note } } }', { token, variables: { id: 'y1' } });
    expect(answer).toMatchObject({ status: 200, data: { schools: ['schools 1'], associations: ['associations 1'], youth: null } });
    expect(answer.errors).toMatchObject([{ path: ['youth'], extensions: { code: 'COORDINATION_UNAVAILABLE', partner: 'coordination' } }]);
    expect(answer.took).toBeLessThan(3_000);
    expect(hub.subgraphs.coordination.seen.length).toBe(asked);
  };
  test('an exchange that fails: youth records are null with one coded error, the catalogues answer', () => withoutIt('error'));
  test('an exchange that hangs: the same, in time', () => withoutIt('hung'));
  test('a killed coordination: the same; then recovery by itself', async () => {
    const token = await fresh();
    await expect.poll(async () => (await record(token)).errors, { timeout: 3_000, interval: 50 }).toEqual([]);
    await hub.subgraphs.coordination.stop();
    expect(await hub.ask('{ schools youth(id: 1) { id } }', { token })).toMatchObject({
      data: { schools: ['schools 1'], youth: null }, errors: [{ extensions: { code: 'COORDINATION_UNAVAILABLE' } }],
    });
    expect(await hub.ask('{ schools youth(id: 1) { id } }', { token: await fresh() })).toMatchObject({
      data: { schools: ['schools 1'], youth: null }, errors: [{ extensions: { code: 'COORDINATION_UNAVAILABLE' } }],
    });
    await hub.subgraphs.coordination.start();
    await expect.poll(async () => (await record(token)).errors, { timeout: 3_000, interval: 50 }).toEqual([]);
  });
});

describe('key rotation, without a restart', () => {
  test('a new key is found, the old one works until it is retired, and unknown ids do not flood the issuer', async () => {
    const rotating = await startHub({ keyCooldown: 0, keyRefresh: 50, passport: 20 });
    const ask = async (token: string) => (await rotating.ask('{ schools }', { token })).status;
    const old = await rotating.issuer.token();
    expect(await ask(old)).toBe(200);
    await rotating.issuer.rotate();
    expect(await ask(await rotating.issuer.token({ claims: { sub: 'new' } }))).toBe(200);
    const made = await rotating.issuer.token();
    await rotating.issuer.rotate();
    rotating.issuer.retire();
    await expect.poll(async () => ask(made), { timeout: 2_000, interval: 60 }).toBe(401);
    await rotating.close();

    const before = hub.issuer.keyFetches;
    await Promise.all(Array.from({ length: 50 }, async (_, i) => record(await hub.issuer.token({ header: { kid: `flood${i}` } }))));
    expect(hub.issuer.keyFetches - before).toBeLessThanOrEqual(1);
  });
  test('keys in hand outlive an issuer that is down; without any, the answer is 503, not "your token is bad"', async () => {
    const alone = await startHub({ keyRefresh: 0 });
    const [a, b] = await Promise.all(['a', 'b'].map((sub) => alone.issuer.token({ claims: { sub } })));
    expect((await alone.ask('{ schools }', { token: a! })).status).toBe(200);
    await alone.issuer.stop();
    expect((await alone.ask('{ schools }', { token: b! })).status).toBe(200);
    await alone.close();

    const unborn = new TestIssuer();
    await unborn.start();
    const token = await unborn.token();
    await unborn.stop();
    const cold = await startHub({}, { issuers: [unborn.url] });
    expect(await cold.ask('{ schools }', { token })).toMatchObject({ status: 503, errors: [{ message: 'Le service de connexion ne répond pas. Réessayez dans une minute.' }] });
    await cold.close();
  });
});
