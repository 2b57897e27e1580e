import { createHash } from 'node:crypto';

/** What the first link hangs on. */
export const GENESIS = '0'.repeat(64);

/** The type of a seal's signature: no other token of the house passes for one. */
export const SEAL_TYPE = 'seal+jws';

/** The next link of the chain (hex): it depends on every line before it, and on their order. */
export const link = (previous: string, accessId: string, hash: string): string => createHash('sha256').update(`${previous} ${accessId} ${hash}`).digest('hex');

/** The words that a seal signs. */
export const sealWords = (seal: { seq: number; previous: string; head: string; upTo: number }): Uint8Array =>
  new TextEncoder().encode(JSON.stringify([seal.seq, seal.previous, seal.head, seal.upTo]));
