import type { EntityManager } from '@mikro-orm/postgresql';
import { strongAgreements, type Fingerprint } from './fingerprint.ts';

/** A record already in the register that may be the same person. */
export interface Candidate extends Fingerprint {
  readonly youthId: string;
  /** The platform that follows this youth. */
  readonly platformId: string | null;
}

/**
 * Same INE; or same birth date and a name word in common; or a phone or mail in common. Each arm is one index look-up per
 * key (`offset 0` keeps it so): joined as sets, the planner reads the whole register for every batch.
 */
const FIND = `
  with asked as materialized (
    select * from jsonb_to_recordset(?::jsonb) as a (n int, ine text, birth_date date, words text[], strong text[])
  ), found as (
    select a.n, r.id from asked a cross join lateral (select id from source_record where ine = a.ine offset 0) r
    union select a.n, r.id from asked a cross join lateral (select id from source_record where birth_date = a.birth_date and name_words && a.words offset 0) r
    union select a.n, r.id from asked a cross join lateral unnest(a.strong) as s (value)
      cross join lateral (select id from source_record where agreements @> array[s.value] offset 0) r
  )
  select f.n, r.youth_id, r.family_name, r.given_name, r.birth_date::text, r.ine, r.name_words, r.agreements, y.platform_id
  from found f cross join lateral (select * from source_record where id = f.id offset 0) r
  cross join lateral (select platform_id from youth where id = r.youth_id offset 0) y`;

/** During a first import the statistics still say that the register is empty: then only this keeps the indexes in use. */
const FOLLOW_INDEXES = 'set local enable_seqscan = off';

/**
 * Candidates for a whole batch in one statement.
 * @returns for each fingerprint, in order, the records to compare it with
 */
export async function candidates(em: EntityManager, asked: readonly Fingerprint[]): Promise<Candidate[][]> {
  await em.execute(FOLLOW_INDEXES);
  const rows = await em.execute(FIND, [JSON.stringify(asked.map((f, n) => ({
    n, ine: f.ine, birth_date: f.birthDate, words: f.nameWords, strong: strongAgreements(f),
  })))]) as { n: number; youth_id: string; family_name: string; given_name: string; birth_date: string; ine: string | null; name_words: string[]; agreements: string[]; platform_id: string | null }[];
  const lists: Candidate[][] = asked.map(() => []);
  for (const r of rows) {
    lists[r.n]!.push({
      youthId: r.youth_id, platformId: r.platform_id, familyName: r.family_name, givenName: r.given_name, birthDate: r.birth_date, ine: r.ine, nameWords: r.name_words, agreements: r.agreements,
    });
  }
  return lists;
}
