import type { Pool, PoolClient } from 'pg';

/**
 * Gives a connection that the server cut during a transaction back to its pool, which then opens another: the query builder
 * gives back only after a commit or a rollback that went well, so each cut would cost the process one connection for good.
 */
export function giveBackLost(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on('acquire', (client) => { lent.add(client); });
  pool.on('release', (_error, client) => { lent.delete(client); });
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!lent.has(client)) return;
      client.release(true);
      // Whoever still holds it may give it back as well.
      client.release = () => {};
    });
  });
}
