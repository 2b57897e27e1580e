import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSignIn, type SignIn } from './sign-in.ts';
import { askToken } from './sign-in/ask.ts';
import { keySet } from './sign-in/keys.ts';
import { personaGrant } from './sign-in/names.ts';
import type { Persona } from './sign-in/personas.ts';

const assistant: Persona = { key: 'assistant', name: 'Anne <Essai>', description: 'Suit les jeunes', machine: false };
const integration: Persona = { key: 'integration', name: 'Logiciel', description: 'Échange des dossiers', machine: true };
const secrets = { known: (name: string) => (name === 'client:integration' ? 's3cret' : undefined) };
const redirect = 'http://localhost:4000/';
let folder: string;
let server: SignIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-sign-in-'));
  server = await startSignIn({
    port: 0, personas: [assistant, integration], keys: await keySet(join(folder, 'keys.json'), 'ES256'),
    cookieSecret: 'a', clientSecret: () => 's3cret', redirectUris: [redirect],
  });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function verified(token: string) {
  const keys = createRemoteJWKSet(new URL(`${server.issuer}/jwks`));
  const { payload } = await jwtVerify(token, keys, { issuer: server.issuer, audience: 'passerelle', algorithms: ['ES256'] });
  return payload;
}
const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.issuer}/token`, { method: 'POST', body: new URLSearchParams(form), headers });

/** A browser that keeps cookies and shows where it is sent. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, server.issuer), { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) cookies.set(name, value ?? '');
    }
    return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text(), response };
  };
}
const verifier = randomBytes(32).toString('base64url');
const authorise = (extra: Record<string, string> = {}) => `/auth?${new URLSearchParams({
  client_id: 'graphiql', response_type: 'code', redirect_uri: redirect, scope: 'openid', state: 'x',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...extra })}`;

describe('the development sign-in server', () => {
  test('a person signs in by the persona grant: JWT, ES256, audience passerelle, ten minutes, subject = key', async () => {
    const token = await askToken(server.issuer, assistant, secrets);
    const payload = await verified(token);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(payload).toMatchObject({ sub: 'assistant', aud: 'passerelle', iss: server.issuer });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  });

  test('a machine signs in with its secret, subject = client id', async () => {
    const payload = await verified(await askToken(server.issuer, integration, secrets));
    expect(payload).toMatchObject({ sub: 'integration', client_id: 'integration', aud: 'passerelle' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  });

  test('a wrong secret, an unknown person, and a machine posing as a person are refused', async () => {
    expect((await post({ grant_type: 'client_credentials', client_id: 'integration', client_secret: 'guess' })).status).toBe(401);
    for (const persona of ['nobody', 'integration', '']) {
      expect((await post({ grant_type: personaGrant, client_id: 'personas', persona })).status).toBe(400);
    }
    expect((await post({ grant_type: personaGrant, client_id: 'graphiql', persona: 'assistant' })).status).toBe(400);
    expect((await post({ grant_type: 'client_credentials', client_id: 'personas' })).status).toBe(400);
  });

  test('a browser chooses a persona on a French page and gets a code that PKCE protects', async () => {
    const go = browser();
    const first = await go(authorise());
    expect(first.location).toMatch(/\/connexion\//);
    const page = await go(first.location);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toContain('Anne &#60;Essai&#62;');
    expect(page.text).not.toContain('Logiciel');
    expect((await go(first.location, { method: 'POST', body: new URLSearchParams({ persona: 'integration' }) })).status).toBe(200);
    const chosen = await go(first.location, { method: 'POST', body: new URLSearchParams({ persona: 'assistant' }) });
    const back = await go(chosen.location);
    const code = new URL(back.location).searchParams.get('code') ?? '';
    expect(back.location.startsWith(redirect)).toBe(true);

    const form = { grant_type: 'authorization_code', client_id: 'graphiql', redirect_uri: redirect, code };
    const tokens = await post({ ...form, code_verifier: verifier }, { origin: 'http://localhost:4000' });
    expect(tokens.headers.get('access-control-allow-origin')).toBe('http://localhost:4000');
    const body = (await tokens.json()) as { access_token: string };
    expect(await verified(body.access_token)).toMatchObject({ sub: 'assistant', aud: 'passerelle' });
    expect((await post({ ...form, code_verifier: verifier })).status).toBe(400);
  });

  test('no PKCE, another address to return to, another origin: refused', async () => {
    expect((await browser()(authorise({ code_challenge: '', code_challenge_method: '' }))).location).toMatch(/error=invalid_request/);
    expect((await browser()(authorise({ redirect_uri: 'http://evil.test/' }))).status).toBe(400);
    const elsewhere = await post({ grant_type: personaGrant, client_id: 'personas', persona: 'assistant' }, { origin: 'http://evil.test' });
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('an expired sign-in page says what to do', async () => {
    const page = await browser()('/connexion/unknown');
    expect(page.status).toBe(400);
    expect(page.text).toContain('Revenez à l’application');
  });

  test('keys survive a restart in a file that only its owner reads', async () => {
    const file = join(folder, 'keys.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await keySet(file, 'ES256')).toEqual(await keySet(file, 'ES256'));
  });

  test('without a server, the message says to start the hub', async () => {
    await expect(askToken('http://localhost:9', assistant, secrets)).rejects.toThrow(/npm start/);
  });
});
