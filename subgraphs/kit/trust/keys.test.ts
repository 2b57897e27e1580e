import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeysUnreachable, remoteKeys } from './keys.ts';

let server: Server;
let body: string;
let token: string;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const check = (keys = remoteKeys(url())) => jwtVerify(token, keys).then(() => 'good', (error: unknown) => error instanceof KeysUnreachable ? 'unreachable' : 'bad');

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  body = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'EdDSA' }] });
  token = await new SignJWT({}).setProtectedHeader({ alg: 'EdDSA', kid: 'a' }).sign(privateKey);
  server = createServer((_, answer) => answer.end(body));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});
afterAll(() => { server.close(); });

test('3.3: keys that cannot be had are told apart from a token that no key fits', async () => {
  const published = body;
  expect(await check()).toBe('good');
  body = JSON.stringify({ keys: [] });
  expect(await check()).toBe('bad');
  body = '<html>';
  expect(await check()).toBe('unreachable');
  body = published;
  expect(await check(remoteKeys('http://127.0.0.1:1'))).toBe('unreachable');
});
