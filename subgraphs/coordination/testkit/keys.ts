import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A new private signing key, as coordination's keys file holds them. */
export async function aPrivateKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'EdDSA' };
}

/** Puts a new key first in the file; the elder keeps its public half only. */
export async function rotateKeys(path: string): Promise<string> {
  const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: JWK[] };
  const fresh = await aPrivateKey();
  await writeFile(path, JSON.stringify({ keys: [fresh, ...keys.map(({ kty, crv, x, kid, alg }) => ({ kty, crv, x, kid, alg }))] }));
  return fresh.kid!;
}
