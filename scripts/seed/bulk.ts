import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';

/** A table's row, by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by table, in an order that respects references. */
export type Rows = readonly (readonly [table: string, rows: readonly Row[]])[];

const BATCH = 2_000;

/**
 * Inserts rows, leaving alone those that are there already.
 * @param client the worker's connection
 * @returns how many were new
 */
export async function bulk(client: Client, tables: Rows): Promise<number> {
  let inserted = 0;
  const now = new Date().toISOString();
  for (const [table, rows] of tables) {
    for (let i = 0; i < rows.length; i += BATCH) {
      const batch = rows.slice(i, i + BATCH).map((row) => ({ created_at: now, updated_at: now, ...row }));
      const columns = [...new Set(batch.flatMap((row) => Object.keys(row)))].map(escapeIdentifier).join(', ');
      const done = await client.query(
        `insert into ${escapeIdentifier(table)} (${columns}) select ${columns} from json_populate_recordset(null::${escapeIdentifier(table)}, $1) on conflict do nothing`,
        [JSON.stringify(batch)],
      );
      inserted += done.rowCount ?? 0;
    }
  }
  return inserted;
}
