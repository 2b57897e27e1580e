import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { SEAL_TYPE, sealWords } from './chain.ts';

/** A seal as SQL gives it. */
export interface SealRow {
  readonly seq: string; readonly previous: string; readonly head: string; readonly up_to: string; readonly jws: string; readonly sealed_at: Date;
}

/** Whether the seal's signature is coordination's, and signs these very words. */
export async function checkSeal(seal: SealRow, keys: JSONWebKeySet): Promise<boolean> {
  const read = await compactVerify(seal.jws, createLocalJWKSet(keys), { algorithms: ['EdDSA', 'Ed25519'] }).catch(() => null);
  if (read?.protectedHeader.typ !== SEAL_TYPE) return false;
  const words = sealWords({ seq: Number(seal.seq), previous: seal.previous, head: seal.head, upTo: Number(seal.up_to) });
  return Buffer.from(read.payload).equals(Buffer.from(words));
}
