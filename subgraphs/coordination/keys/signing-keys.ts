import { readFile, stat } from 'node:fs/promises';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

const jwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string().min(1), x: z.string(), d: z.string().optional() });
const file = z.object({ keys: z.array(jwk).min(1).refine(([first]) => first?.d !== undefined, 'the first key signs: it needs its private half') });

/** Coordination's signing keys: the first of the file signs, all of them are published. */
export interface SigningKeys {
  current(): Promise<{ key: CryptoKey | Uint8Array; kid: string }>;
  /** The public halves, as a JWKS. */
  published(): Promise<{ keys: JWK[] }>;
}

/**
 * Reads the private JWKS file, and reads it again when it changed: a key rotates by being put first in the file. Its elder
 * may then lose its private half (`d`); its public half stays, since it signed seals of the journal.
 * @param poll milliseconds between two looks at the file
 */
export function signingKeys(path: string, poll = 5_000): SigningKeys {
  let loaded: { at: number; changed: string; keys: z.infer<typeof file>['keys']; key: CryptoKey | Uint8Array } | undefined;
  const load = async () => {
    if (loaded && Date.now() - loaded.at < poll) return loaded;
    const { mtimeMs, ino, size } = await stat(path);
    const changed = `${mtimeMs} ${ino} ${size}`;
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
