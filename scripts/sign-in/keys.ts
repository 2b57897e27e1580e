import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { explain, OperatorError } from '../start/operator-error.ts';
import { writePrivate } from '../start/secrets.ts';

/** A set of private keys as it is written in a file (RFC 7517). */
export interface KeySet { readonly keys: JWK[] }

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads the private keys of `file`; makes one key and writes it (0600) when the file does not exist.
 * @param algorithm ES256 for tokens of the sign-in server, EdDSA (Ed25519) for passports and grants
 * @throws OperatorError when the file is damaged or out of reach
 */
export async function keySet(file: string, algorithm: 'ES256' | 'EdDSA'): Promise<KeySet> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (content && typeof content === 'object' && 'keys' in content && Array.isArray(content.keys)) return { keys: content.keys as JWK[] };
    throw new SyntaxError('no keys');
  } catch (error) {
    if (error instanceof SyntaxError) throw new OperatorError(`Le fichier de clés ${file} est abîmé. Supprimez-le : une clé neuve sera créée.`, { cause: error });
    if (!isMissing(error)) throw explain(error, `Lecture de ${file}`);
  }
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, ...(algorithm === 'EdDSA' ? { crv: 'Ed25519' } : {}) });
  const kid = `${algorithm.toLowerCase()}-${randomUUID()}`;
  const made: KeySet = { keys: [{ ...(await exportJWK(privateKey)), kid, alg: algorithm, use: 'sig' }] };
  writePrivate(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
