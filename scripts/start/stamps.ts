import { escapeIdentifier, escapeLiteral } from 'pg';
import { asSuperuser, type Server } from '../databases.ts';

/**
 * What the supervisor remembers of a database. It lives in the database's own comment, so that a database dropped
 * or restored takes the memory with it.
 */
export interface Stamp {
  /** Hash of the migrations that were run last. */
  readonly migrations?: string;
  /** `begun` until the demonstration is wholly loaded. */
  readonly demonstration?: 'begun' | 'done';
}

/** Reads the stamp of a database; empty when it has none. */
export async function readStamp(server: Server, database: string): Promise<Stamp> {
  return asSuperuser(server, 'postgres', async (client) => {
    const { rows } = await client.query<{ text: string | null }>(`select shobj_description(oid, 'pg_database') as text from pg_database where datname = $1`, [database]);
    try {
      const read: unknown = JSON.parse(rows[0]?.text ?? '{}');
      return read && typeof read === 'object' ? read : {};
    } catch {
      return {};
    }
  });
}

/** Adds to the stamp of a database. */
export async function writeStamp(server: Server, database: string, added: Stamp): Promise<void> {
  const stamp = { ...(await readStamp(server, database)), ...added };
  await asSuperuser(server, 'postgres', (client) => client.query(`comment on database ${escapeIdentifier(database)} is ${escapeLiteral(JSON.stringify(stamp))}`));
}
