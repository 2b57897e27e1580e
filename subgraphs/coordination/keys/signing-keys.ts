import { readFile, stat } from 'node:fs/promises';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

const jwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string().min(1), x: z.string(), d: z.string() });
const file = z.object({ keys: z.array(jwk).min(1) });

/** Coordination's signing keys: the first of the file signs, all of them are published. */
export interface SigningKeys {
  current(): Promise<{ key: CryptoKey | Uint8Array; kid: string }>;
  /** The public halves, as a JWKS. */
  published(): Promise<{ keys: JWK[] }>;
}

/**
 * Reads the private JWKS file, and reads it again when it changed (looked at every 5 s at most): a key rotates by being
 * put first in the file, and its elder by being removed once its last token has expired.
 */
export function signingKeys(path: string): SigningKeys {
  let loaded: { at: number; changed: number; keys: z.infer<typeof file>['keys']; key: CryptoKey | Uint8Array } | undefined;
  const load = async () => {
    if (loaded && Date.now() - loaded.at < 5_000) return loaded;
    const changed = (await stat(path)).mtimeMs;
    if (loaded?.changed === changed) return Object.assign(loaded, { at: Date.now() });
    const { keys } = file.parse(JSON.parse(await readFile(path, 'utf8')));
    const key = await importJWK(keys[0] as JWK, 'EdDSA');
    return (loaded = { at: Date.now(), changed, keys, key });
  };
  return {
    async current() {
      const { keys, key } = await load();
      return { key, kid: keys[0]!.kid };
    },
    async published() {
      const { keys } = await load();
      return { keys: keys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x, alg: 'EdDSA', use: 'sig' })) };
    },
  };
}
