import type {} from '@passerelle/kit/testkit/database';
import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { asSuperuser, createDatabase, createRoles, passwordOf } from './databases.ts';
import { startPostgres } from './postgres.ts';
import { accounts, roleOf } from './start/postgres/roles.ts';
import { migrateEntry, migrateSubgraph } from './start/migrations.ts';
import { openSecrets } from './start/secrets.ts';
import { temporaryDataDir } from './start/temporary.ts';

/**
 * One throw-away PostgreSQL for the whole test run. For each subgraph that is built it holds `<database>_template`,
 * migrated and closed to connections: a test file copies it in 0.1 s (`create database … template …`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await temporaryDataDir();
  const state = `${dataDir}.state`;
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const secrets = openSecrets(state);
  const server = await startPostgres({ dataDir, temporary: true });
  const teardown = async (): Promise<void> => {
    await server.stop();
    rmSync(state, { recursive: true, force: true });
  };
  try {
    await createRoles(server, secrets, subgraphs.map((it) => it.name));
    await Promise.all(subgraphs.map(async ({ name }) => {
      const template = `${databaseOf(name)}_template`;
      await createDatabase(server, template, databaseOf(name));
      if (existsSync(migrateEntry(name))) await migrateSubgraph({ server, secrets, name, database: template, log: join(state, `${name}.log`) });
      await asSuperuser(server, 'postgres', (client) => client.query(`alter database ${template} is_template true allow_connections false`));
    }));
  } catch (error) {
    await teardown();
    throw error;
  }
  const passwords = subgraphs.flatMap(({ name }) => accounts.map((account) => [roleOf(databaseOf(name), account), passwordOf(secrets, databaseOf(name), account)]));
  project.provide('postgres', { host: server.host, port: server.port, superuserUrl: server.superuserUrl(), secrets: Object.fromEntries(passwords) });
  return teardown;
}
