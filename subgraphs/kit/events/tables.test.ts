import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../data/database.ts';
import type { TestSubgraph } from '../testkit/subgraph.ts';
import { startListener, startTeller } from './notes.testkit.ts';
import { eventTables } from './tables.ts';

describe('the tables of events, in two databases of one process', () => {
  let both: { database: string; subgraph: TestSubgraph }[];
  beforeAll(async () => {
    const [mentoring, solutions] = await Promise.all([startTeller(), startListener({})]);
    both = [{ database: 'mentoring', subgraph: mentoring }, { database: 'solutions', subgraph: solutions }];
  });
  afterAll(() => Promise.all(both.map(({ subgraph }) => subgraph.close())));

  const TABLES = ['delivery', 'inbox_event', 'outbox_event'];

  it('3.1: rows are walled off, forced, and the policies name the roles of their own database', async () => {
    for (const { database, subgraph } of both) {
      const policies = await subgraph.worker().execute<{ tablename: string; cmd: string; role: string }[]>(
        `select tablename, cmd, roles[1]::text as role from pg_policies where tablename = any ('{${TABLES.join(',')}}') order by policyname`,
      );
      expect(policies).toEqual([
        { tablename: 'delivery', cmd: 'ALL', role: `${database}_worker` },
        { tablename: 'inbox_event', cmd: 'ALL', role: `${database}_worker` },
        { tablename: 'outbox_event', cmd: 'INSERT', role: `${database}_app` },
        { tablename: 'outbox_event', cmd: 'ALL', role: `${database}_worker` },
      ]);
      const forced = await subgraph.worker().execute<object[]>(`select from pg_class where relname = any ('{${TABLES.join(',')}}') and relrowsecurity and relforcerowsecurity`);
      expect(forced).toHaveLength(TABLES.length);
    }
  });

  it('a migration written from the entities leaves no difference', async () => {
    for (const { database, subgraph } of both) {
      const orm = await connect(subgraph.database.owner, { entities: eventTables(database), pool: 1 });
      expect(await orm.schema.getUpdateSchemaSQL({ safe: true })).toBe('');
      await orm.close(true);
    }
  });
});
