import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { guarded } from '../data/rows.ts';

/**
 * The table of how often each machine called this minute, for a subgraph's `entities`. In the database, because several
 * processes may serve one machine; one row a machine, so that nothing has to be cleaned up.
 * @param database the subgraph's database name
 */
export function callTable(database: string): EntityClass<object> {
  @Entity({ tableName: 'integration_call', ...guarded(database, 'integration_call', 'false') })
  class IntegrationCall {
    @PrimaryKey({ type: 'uuid' })
    personId!: string;

    @Property({ type: 'datetime' })
    minute!: Date;

    @Property({ type: 'integer' })
    calls!: number;
  }
  return IntegrationCall;
}

const COUNT = `
  insert into integration_call (person_id, minute, calls) values (?, date_trunc('minute', now()), 1)
  on conflict (person_id) do update set minute = excluded.minute, calls = case when integration_call.minute = excluded.minute then integration_call.calls + 1 else 1 end
  returning calls, ceil(extract(epoch from minute + interval '1 minute' - now()))::int as "secondsLeft"`;

/**
 * Counts one more call of a machine.
 * @param em the worker's
 * @returns its calls this minute, this one included, and the seconds until the next minute
 */
export async function countCall(em: EntityManager, machine: string): Promise<{ calls: number; secondsLeft: number }> {
  const [row] = await em.execute<{ calls: number; secondsLeft: number }[]>(COUNT, [machine]);
  return row!;
}
