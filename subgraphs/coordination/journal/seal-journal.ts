import type { EntityManager } from '@mikro-orm/postgresql';
import { CompactSign } from 'jose';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { GENESIS, link, SEAL_TYPE, sealWords } from './chain.ts';
import { ACCESS_COLUMNS, hashOfRow, type AccessRow } from './row.ts';

/** Lines sealed at once. */
const MOST = 5_000;

/** A line that commits late is simply taken by a later round: what is waiting is a list, not a point in time. */
const TAKE = `with taken as (delete from unsealed_access where access_id in (select access_id from unsealed_access order by access_id limit ${MOST}) returning access_id)
  select ${ACCESS_COLUMNS} from taken join access a on a.id = taken.access_id order by a.id`;
const KEEP = `insert into sealed_access (seq, access_id, at, hash, chain)
  select * from unnest(?::bigint[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[])`;

/**
 * Seals the lines that have been committed: chains their hashes, keeps them, signs the head (3.4). One sealer at a time,
 * outside every request: chaining inside them would make the whole hub wait in line.
 * @param em the worker's
 * @returns how many lines were sealed
 */
export function sealJournal(em: EntityManager, keys: SigningKeys): Promise<number> {
  return em.transactional(async (tx) => {
    const [lock] = (await tx.execute('select pg_try_advisory_xact_lock(20160102) as mine')) as { mine: boolean }[];
    if (!lock?.mine) return 0;
    const rows: AccessRow[] = await tx.execute(TAKE);
    if (!rows.length) return 0;
    const [last] = (await tx.execute('select seq, head, up_to from seal order by seq desc limit 1')) as { seq: string; head: string; up_to: string }[];
    let head = last?.head ?? GENESIS;
    const from = Number(last?.up_to ?? 0);
    const sealed = rows.map((row, i) => {
      const hash = hashOfRow(row);
      head = link(head, row.id, hash);
      return { seq: from + i + 1, id: row.id, at: new Date(row.created_at).toISOString(), hash, chain: head };
    });
    const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`;
    await tx.execute(KEEP, [list(sealed.map((s) => s.seq)), list(sealed.map((s) => s.id)), list(sealed.map((s) => `"${s.at}"`)), list(sealed.map((s) => s.hash)), list(sealed.map((s) => s.chain))]);
    const seal = { seq: Number(last?.seq ?? 0) + 1, previous: last?.head ?? GENESIS, head, upTo: from + rows.length };
    const { key, kid } = await keys.current();
    const jws = await new CompactSign(sealWords(seal)).setProtectedHeader({ alg: 'EdDSA', kid, typ: SEAL_TYPE }).sign(key);
    await tx.execute('insert into seal (seq, previous, head, up_to, sealed_at, jws) values (?, ?, ?, ?, now(), ?)', [seal.seq, seal.previous, seal.head, seal.upTo, jws]);
    return rows.length;
  });
}
