import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser, cloneDatabase, createDatabases, databaseUrls, dropDatabase } from './databases.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { openSecrets, type Secrets } from './start/secrets.ts';
import { temporaryDataDir } from './start/temporary.ts';

const names = ['coordination', 'education', 'missions-locales'];
let postgres: Postgres;
let secrets: Secrets;
let folder: string;
let urls: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-databases-'));
  secrets = openSecrets(folder);
  postgres = await startPostgres({ dataDir: await temporaryDataDir(), temporary: true });
  await createDatabases(postgres, secrets, names);
  urls = Object.assign({}, ...names.map((name) => databaseUrls(postgres, secrets, name)));
  await run('DATABASE_URL_EDUCATION_OWNER', 'create table pupil (id int primary key, name text)');
  await run('DATABASE_URL_EDUCATION_OWNER', 'create sequence counter');
  await run('DATABASE_URL_EDUCATION_OWNER', 'create function answer() returns int language sql as $$ select 42 $$');
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function run(variable: string, sql: string, database?: string): Promise<unknown[]> {
  const url = new URL(urls[variable] ?? '');
  if (database) url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try { return (await client.query(sql)).rows as unknown[]; } finally { await client.end(); }
}

describe('one database per subgraph, with three roles', () => {
  test('the variables of missions-locales name its own database and roles', () => {
    expect(Object.keys(databaseUrls(postgres, secrets, 'missions-locales')).sort()).toEqual(
      ['DATABASE_URL_MISSIONS_LOCALES', 'DATABASE_URL_MISSIONS_LOCALES_OWNER', 'DATABASE_URL_MISSIONS_LOCALES_WORKER']);
    expect(urls.DATABASE_URL_MISSIONS_LOCALES).toMatch(/:\/\/missions_locales_app:.*@127\.0\.0\.1:\d+\/missions_locales$/);
  });

  test.each(['', '_WORKER', '_OWNER'])('education%s cannot connect to any other database', async (suffix) => {
    for (const other of ['coordination', 'missions_locales', 'postgres', 'template1']) {
      await expect(run(`DATABASE_URL_EDUCATION${suffix}`, 'select 1', other)).rejects.toThrow(/permission denied for database/);
    }
  });

  test('the request role may read, add and change rows, and nothing else', async () => {
    await run('DATABASE_URL_EDUCATION', `insert into pupil values (1, 'x'); update pupil set name = 'y'; select nextval('counter')`);
    expect(await run('DATABASE_URL_EDUCATION', 'select name, answer() from pupil')).toEqual([{ name: 'y', answer: 42 }]);
    for (const sql of ['create table mine (id int)', 'create schema mine', 'create temporary table mine (id int)', 'delete from pupil', 'truncate pupil', 'drop table pupil',
      'alter table pupil disable row level security', 'set role education_worker', 'create extension hstore',
      `copy pupil to program 'true'`, `select pg_read_file('PG_VERSION')`, 'select * from pg_authid']) {
      await expect(run('DATABASE_URL_EDUCATION', sql), sql).rejects.toThrow(/permission denied|must be owner|no privileges/);
    }
  });

  test('the request role owns nothing, cannot bypass row-level security, and has short limits', async () => {
    const [role] = await run('DATABASE_URL_EDUCATION', `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owned, current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle
      from pg_roles r where rolname = current_user`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, statement: '2s', lock: '2s', idle: '10s' });
  });

  test('row-level security holds for the request role; worker and owner pass by the worker policy', async () => {
    await run('DATABASE_URL_EDUCATION_OWNER', `create table secret (id int); alter table secret enable row level security; alter table secret force row level security;
      create policy w on secret to education_worker using (true) with check (true)`);
    await run('DATABASE_URL_EDUCATION_OWNER', 'insert into secret values (1)');
    expect(await run('DATABASE_URL_EDUCATION_WORKER', 'select id from secret')).toEqual([{ id: 1 }]);
    expect(await run('DATABASE_URL_EDUCATION', 'select id from secret')).toEqual([]);
  });

  test('the worker loads in bulk through a temporary table but never truncates', async () => {
    await run('DATABASE_URL_EDUCATION_WORKER', 'create temporary table load (id int); insert into pupil select id, null from load');
    await expect(run('DATABASE_URL_EDUCATION_WORKER', 'truncate pupil')).rejects.toThrow(/permission denied/);
    await expect(run('DATABASE_URL_EDUCATION_WORKER', 'create table mine (id int)')).rejects.toThrow(/permission denied/);
  });

  test('a function is not open to everybody', async () => {
    const [acl] = await run('DATABASE_URL_EDUCATION', `select has_function_privilege('coordination_app', 'answer()', 'execute') as open`);
    expect(acl).toEqual({ open: false });
  });

  test('the six extensions are there and accents count in trigrams', async () => {
    const rows = await run('DATABASE_URL_EDUCATION', `select extname from pg_extension order by 1`);
    expect(rows).toEqual(['btree_gin', 'cube', 'earthdistance', 'fuzzystrmatch', 'pg_trgm', 'plpgsql', 'unaccent'].map((extname) => ({ extname })));
    expect(await run('DATABASE_URL_EDUCATION', `select similarity('É', 'E') = 0 and show_trgm('É') <> '{}' as counts, lower('ÉÇ') as lower`)).toEqual([{ counts: true, lower: 'éç' }]);
  });

  test('creating again changes nothing, and passwords stay', async () => {
    await createDatabases(postgres, openSecrets(folder), names);
    expect(databaseUrls(postgres, openSecrets(folder), 'education')).toEqual(databaseUrls(postgres, secrets, 'education'));
    expect(await run('DATABASE_URL_EDUCATION', 'select answer()')).toEqual([{ answer: 42 }]);
  });

  test('a copy has its rows, its roles and the same closed door', async () => {
    const name = `education_${randomUUID().slice(0, 8)}`;
    await run('DATABASE_URL_EDUCATION_WORKER', `insert into pupil values (7, 'z')`);
    await cloneDatabase(postgres, 'education', name, 'education');
    expect(await run('DATABASE_URL_EDUCATION', 'select name from pupil where id = 7', name)).toEqual([{ name: 'z' }]);
    await run('DATABASE_URL_EDUCATION_OWNER', 'create table later (id int)', name);
    expect(await run('DATABASE_URL_EDUCATION', 'select * from later', name)).toEqual([]);
    await expect(run('DATABASE_URL_COORDINATION', 'select 1', name)).rejects.toThrow(/permission denied for database/);
    await dropDatabase(postgres, name);
    expect(await asSuperuser(postgres, 'postgres', (client) => client.query('select 1 from pg_database where datname = $1', [name]))).toMatchObject({ rowCount: 0 });
  });
});
