import { escapeIdentifier } from 'pg';
import type { WholeHub } from './hub.ts';

/** SQL for the copy `c` of row `r`, with changes. In FROM, so that it is made once a row and not once a column. */
const copyOf = (table: string, changes: string): string =>
  `lateral jsonb_populate_record(null::${escapeIdentifier(table)}, to_jsonb(r) || jsonb_build_object(${changes})) c`;

/** The columns of a table that are written, as SQL and as those of `c`: what the database computes is not. */
async function writtenColumns(hub: WholeHub, subgraph: string, table: string): Promise<{ into: string; from: string }> {
  const rows = await hub.sql<{ name: string }>(subgraph, `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`, [table]);
  const names = rows.map((r) => escapeIdentifier(r.name));
  return { into: `${escapeIdentifier(table)} (${names.join(', ')})`, from: names.map((name) => `c.${name}`).join(', ') };
}

/**
 * Makes `copies` of each of a youth's rows in a table.
 * @param changes what is not copied, as SQL by column; `n` is the copy's number, `r` the row
 * @throws RangeError when the youth has no row there: nothing would be proved
 */
export async function cloneRows(hub: WholeHub, subgraph: string, table: string, youth: string, copies: number, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const columns = Object.entries({ id: 'md5(r.id::text || n)::uuid', ...changes }).flatMap(([column, sql]) => [`'${column}'`, sql]).join(', ');
  const { into, from } = await writtenColumns(hub, subgraph, table);
  const made = await hub.sql(subgraph,
    `insert into ${into} select ${from} from ${escapeIdentifier(table)} r, generate_series(1, $2::int) n, ${copyOf(table, columns)} where r.youth_id = $1 returning 1`,
    [youth, copies]);
  if (made.length < copies) throw new RangeError(`${table}: nothing to copy`);
}

/** Gives a youth, known to every partner, fifty of everything. */
export async function fiftyOfEach(hub: WholeHub, youth: string): Promise<void> {
  const copy = (subgraph: string, table: string, changes?: Readonly<Record<string, string>>) => cloneRows(hub, subgraph, table, youth, 49, changes);
  const other = `'copie ' || n`;
  const past = `'2026-06-30'`;
  await Promise.all([
    copy('education', 'enrolment', { external_id: other }),
    copy('education', 'dropout_case').then(() => hub.sql('education',
      `insert into contact_attempt select c.* from (select * from contact_attempt where youth_id = $1 limit 1) r, dropout_case d,
       ${copyOf('contact_attempt', `'id', gen_random_uuid(), 'case_id', d.id`)} where d.youth_id = $1`, [youth])),
    copy('missions-locales', 'mission_locale_file', { external_id: other }).then(() => hub.sql('missions-locales',
      `insert into situation select c.* from situation r, mission_locale_file f,
       ${copyOf('situation', `'id', gen_random_uuid(), 'file_id', f.id, 'until', ${past}`)} where r.youth_id = $1 and f.youth_id = $1`, [youth])),
    copy('solutions', 'proposal', { state: `'REFUSED'` }),
    copy('mentoring', 'mentorship', { external_id: other, ended_on: past }),
    copy('coordination', 'referent', { until: past }),
    copy('coordination', 'source_record', { external_id: other }),
  ]);
}

/** Tables about youths, parents first, with their columns that hold ids of rows which are copied too. */
const TABLES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  coordination: { youth: [], source_record: ['youth_id'], standing: ['youth_id'], referent: ['youth_id'], referral: ['youth_id'], access: ['youth_id'] },
  education: { enrolment: ['youth_id'], dropout_case: ['youth_id'], contact_attempt: ['youth_id', 'case_id'] },
  'missions-locales': { mission_locale_file: ['youth_id'], situation: ['youth_id', 'file_id'], support_programme: ['youth_id', 'file_id'] },
  solutions: { proposal: ['youth_id'] },
  mentoring: { mentorship: ['youth_id'] },
};

/**
 * Copies every youth, with all that is known of it, so many times: what one row is a statement must not pay for.
 * Statistics are up to date afterwards.
 */
export async function multiplyYouths(hub: WholeHub, times: number): Promise<void> {
  await Promise.all(Object.entries(TABLES).map(async ([subgraph, tables]) => {
    for (const [table, references] of Object.entries(tables)) {
      const ids = ['id', ...references].map((column) => `'${column}', md5(r.${column}::text || n)::uuid`);
      const name = escapeIdentifier(table);
      const [external] = await hub.sql(subgraph, `select 1 from information_schema.columns where table_name = $1 and column_name = 'external_id'`, [table]);
      if (external) ids.push(`'external_id', r.external_id || '/' || n`);
      const { into, from } = await writtenColumns(hub, subgraph, table);
      await hub.sql(subgraph, `insert into ${into} select ${from} from ${name} r, generate_series(1, $1::int) n, ${copyOf(table, ids.join(', '))} on conflict do nothing`, [times]);
    }
    await hub.sql(subgraph, 'analyze');
  }));
}
