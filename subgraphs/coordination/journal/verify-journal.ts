import type { JSONWebKeySet } from 'jose';
import { GENESIS, link } from './chain.ts';
import { ACCESS_COLUMNS, hashOfRow, type AccessRow } from './row.ts';
import { checkSeal, type SealRow } from './check-seal.ts';

/** What reads the journal: any client under the worker's role. */
export interface Reader {
  rows<T>(sql: string, values: readonly unknown[]): Promise<T[]>;
}

/** What an examination found. */
export interface Verdict {
  readonly checked: number;
  /** Lines written in the last moments, whose own hash was checked but which no seal covers yet. */
  readonly waiting: number;
  /** Last place in the chain, and its link: worth keeping elsewhere. */
  readonly head: string;
  readonly seals: number;
  /** The first thing that is wrong; null when everything holds. */
  readonly fault: Fault | null;
}

export interface Fault {
  readonly kind: 'CHANGED' | 'MISSING' | 'UNSEALED' | 'CHAIN' | 'SEAL';
  /** The journal line's id, or the seal's number. */
  readonly id: string;
  readonly at: Date | null;
}

type Sealed = { seq: string; access_id: string; at: Date; sealed_hash: string; chain: string } & { [K in keyof AccessRow]: AccessRow[K] | null };

const PAGE = 5_000;
const LINES = `select s.seq, s.access_id, s.at, s.hash as sealed_hash, s.chain, ${ACCESS_COLUMNS}
  from sealed_access s left join access a on a.id = s.access_id where s.seq > $1 order by s.seq limit ${PAGE}`;
const SEALS = `select seq, previous, head, up_to, jws, sealed_at from seal where seq > $1 order by seq limit ${PAGE}`;
const LOOSE = `select ${ACCESS_COLUMNS}, exists (select 1 from unsealed_access u where u.access_id = a.id) as waiting
  from access a where not exists (select 1 from sealed_access s where s.access_id = a.id) order by a.id`;

/**
 * Recomputes every line's hash and the whole chain, and checks every seal's signature (3.4).
 * @param keys coordination's public keys, retired ones included
 * @returns the first changed, missing or unsealed line, if any
 */
export async function verifyJournal(reader: Reader, keys: JSONWebKeySet): Promise<Verdict> {
  let head = GENESIS;
  let checked = 0;
  const ends = new Map<number, string>([[0, GENESIS]]);
  const seals: SealRow[] = [];
  for (let last = '0', more = true; more;) {
    const page = await reader.rows<SealRow>(SEALS, [last]);
    seals.push(...page);
    last = page.at(-1)?.seq ?? last;
    more = page.length === PAGE;
  }
  const edges = new Set(seals.map((s) => Number(s.up_to)));
  const end = (fault: Fault | null, waiting = 0): Verdict => ({ checked, waiting, head, seals: seals.length, fault });
  for (let last = 0, more = true; more;) {
    const page = await reader.rows<Sealed>(LINES, [last]);
    for (const row of page) {
      if (Number(row.seq) !== last + 1) return end({ kind: 'CHAIN', id: row.access_id, at: row.at });
      if (!row.id) return end({ kind: 'MISSING', id: row.access_id, at: row.at });
      const hash = hashOfRow(row as unknown as AccessRow);
      if (hash !== row.sealed_hash || hash !== row.hash) return end({ kind: 'CHANGED', id: row.access_id, at: row.at });
      head = link(head, row.access_id, hash);
      if (head !== row.chain) return end({ kind: 'CHAIN', id: row.access_id, at: row.at });
      last = Number(row.seq);
      if (edges.has(last)) ends.set(last, head);
      checked += 1;
    }
    more = page.length === PAGE;
  }
  for (const [i, seal] of seals.entries()) {
    const before = seals[i - 1];
    const held = Number(seal.seq) === i + 1 && seal.previous === (before?.head ?? GENESIS) && ends.get(Number(seal.up_to)) === seal.head && (await checkSeal(seal, keys));
    if (!held) return end({ kind: 'SEAL', id: seal.seq, at: seal.sealed_at });
  }
  if (checked !== Number(seals.at(-1)?.up_to ?? 0)) return end({ kind: 'SEAL', id: 'après le dernier', at: null });
  const loose = await reader.rows<AccessRow & { waiting: boolean }>(LOOSE, []);
  for (const row of loose) {
    if (hashOfRow(row) !== row.hash) return end({ kind: 'CHANGED', id: row.id, at: new Date(row.created_at) });
    if (!row.waiting) return end({ kind: 'UNSEALED', id: row.id, at: new Date(row.created_at) });
    checked += 1;
  }
  return end(null, loose.length);
}
