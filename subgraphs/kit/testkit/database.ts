import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** What every test gets of the test run's PostgreSQL, through `inject('postgres')`. */
export interface TestPostgres {
  readonly host: string;
  readonly port: number;
  /** Connection string of the superuser to the database `postgres`. */
  readonly superuserUrl: string;
  /** Passwords by role, e.g. `education_app`. */
  readonly secrets: Readonly<Record<string, string>>;
  /** A stopped copy with every subgraph's database, migrated: what a whole hub begins with. */
  readonly cluster: string;
}

declare module 'vitest' {
  interface ProvidedContext { postgres: TestPostgres }
}

/** Connection strings of a database made for one test file, one a role. */
export interface TestDatabase {
  readonly app: string;
  readonly worker: string;
  readonly owner: string;
}

/**
 * A fresh, migrated database: a copy of the subgraph's template on the test run's own PostgreSQL.
 * @param name the subgraph's name, e.g. `missions-locales`
 */
export async function freshDatabase(name: string): Promise<TestDatabase> {
  const { host, port, superuserUrl, secrets } = inject('postgres');
  const subgraph = name.replaceAll('-', '_');
  const database = `${subgraph}_${randomBytes(4).toString('hex')}`;
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create database ${database} template ${subgraph}_template owner ${subgraph}_owner`);
  await client.query(`grant connect on database ${database} to ${subgraph}_app, ${subgraph}_worker`);
  await client.end();
  const url = (role: string) => `postgres://${subgraph}_${role}:${secrets[`${subgraph}_${role}`]}@${host}:${port}/${database}`;
  return { app: url('app'), worker: url('worker'), owner: url('owner') };
}
