import type { MikroORM } from '@mikro-orm/core';
import { vi } from 'vitest';

/**
 * Counts what a piece of work asks of the database.
 * @returns the statements on this connection's tables (session variables and savepoints left out)
 */
export async function statementsOf(orm: Pick<MikroORM, 'em'>, work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(orm.em.getConnection(), 'execute');
  try {
    await work();
    return spy.mock.calls.map(([query]) => JSON.stringify(query)).filter((text) => !/set_config|savepoint/.test(text));
  } finally {
    spy.mockRestore();
  }
}
