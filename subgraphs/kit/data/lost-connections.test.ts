import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../testkit/database.ts';
import { connect } from './database.ts';

@Entity({ tableName: 'person' })
class Anything {
  @PrimaryKey({ type: 'uuid' }) id!: string;
}

const POOL = 2;
let orm: MikroORM;
beforeAll(async () => { orm = await connect((await freshDatabase('coordination')).app, { entities: [Anything], pool: POOL }); });
afterAll(() => orm.close(true));

async function cut(pid: number): Promise<void> {
  const client = new Client({ connectionString: inject('postgres').superuserUrl });
  await client.connect();
  await client.query('select pg_terminate_backend($1)', [pid]);
  await client.end();
}

test('connections cut during a transaction do not use up the pool', async () => {
  for (let i = 0; i < POOL * 2; i++) {
    const em = orm.em.fork();
    await em.begin();
    const [{ pid }] = await em.execute('select pg_backend_pid() as pid') as [{ pid: number }];
    await cut(pid);
    await expect(em.execute('select 1')).rejects.toThrow();
    await expect(em.rollback()).rejects.toThrow();
  }
  expect(await orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }]);
});
