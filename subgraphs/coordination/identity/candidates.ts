import type { EntityManager } from '@mikro-orm/postgresql';
import { strongAgreements, type Fingerprint } from './fingerprint.ts';

/** A record already in the register that may be the same person. */
export interface Candidate extends Fingerprint {
  readonly youthId: string;
  /** The platform that follows this youth. */
  readonly platformId: string | null;
}

/** Same INE; or same birth date and a name word in common; or a phone or mail in common. Each arm has its index. */
const FIND = `
  with asked as (
    select * from jsonb_to_recordset(?::jsonb) as a (n int, ine text, birth_date date, words text[], strong text[])
  ), found as (
    select a.n, r.id from asked a join source_record r on r.ine = a.ine
    union select a.n, r.id from asked a join source_record r on r.birth_date = a.birth_date and r.name_words && a.words
    union select a.n, r.id from asked a join source_record r on r.agreements && a.strong
  )
  select f.n, r.youth_id, r.family_name, r.given_name, r.birth_date::text, r.ine, r.name_words, r.agreements, y.platform_id
  from found f join source_record r on r.id = f.id join youth y on y.id = r.youth_id`;

/**
 * Candidates for a whole batch in one statement.
 * @returns for each fingerprint, in order, the records to compare it with
 */
export async function candidates(em: EntityManager, asked: readonly Fingerprint[]): Promise<Candidate[][]> {
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
