import type { MikroORM } from '@mikro-orm/postgresql';
import { vi } from 'vitest';

/** A statement as it was sent, with its values. */
export interface Statement {
  readonly query: string;
  readonly params: readonly unknown[];
}

const FRAME = /^(begin|commit|rollback|savepoint|release|select set_config|select 1 from pg_database)/i;

/**
 * The SQL that an ORM sends while `work` runs, in order; what opens, names and closes a transaction is left out.
 * @param orm of the requests or of the worker: `subgraph.running.services.app` or `.worker`
 */
export async function statementsOf({ config }: Pick<MikroORM, 'config'>, work: () => Promise<unknown>): Promise<Statement[]> {
  const seen = vi.spyOn(config.getLogger(), 'logQuery');
  try {
    await work();
    return seen.mock.calls.map(([context]) => ({ query: context.query ?? '', params: (context as { params?: readonly unknown[] }).params ?? [] })).filter(({ query }) => !FRAME.test(query));
  } finally {
    seen.mockRestore();
  }
}

/** The tables that `work` read through an ORM, one for each statement, sorted. */
export async function tablesRead(orm: Pick<MikroORM, 'config'>, work: () => Promise<unknown>): Promise<string[]> {
  return (await statementsOf(orm, work)).flatMap(({ query }) => /^select .*?\bfrom "?(\w+)/is.exec(query)?.[1] ?? []).sort();
}
