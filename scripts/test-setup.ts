import type {} from '@passerelle/kit/testkit/database';
import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { asSuperuser, createDatabases, passwordOf } from './databases.ts';
import { removeAll, startPostgres, type Postgres } from './postgres.ts';
import { accounts, roleOf } from './start/postgres/roles.ts';
import { migrateSubgraph } from './start/migrations.ts';
import { openSecrets } from './start/secrets.ts';
import { temporaryDataDir } from './start/temporary.ts';

/**
 * One throw-away PostgreSQL for the whole test run. Every subgraph's database is migrated once; the stopped cluster is what
 * whole hubs begin with. In a copy of it each database is then closed to connections, as `<database>_template`: a test file
 * copies it in 0.1 s (`create database … template …`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [cluster, dataDir] = [await temporaryDataDir(), await temporaryDataDir()];
  const state = `${dataDir}.state`;
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const secrets = openSecrets(state);
  const names = subgraphs.map((it) => it.name);
  const begun: Postgres[] = [];
  const teardown = async (): Promise<void> => {
    for (const server of begun) await server.stop();
    removeAll(cluster);
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const first = await startPostgres({ dataDir: cluster, temporary: true });
    begun.push(first);
    await createDatabases(first, secrets, names);
    await Promise.all(names.map((name) => migrateSubgraph({ server: first, secrets, name, log: join(state, `${name}.log`) })));
    await begun.pop()?.stop({ keep: true });
    const server = await startPostgres({ dataDir, temporary: true, copyOf: cluster });
    begun.push(server);
    for (const database of names.map(databaseOf)) {
      await asSuperuser(server, 'postgres', async (client) => {
        await client.query(`alter database ${database} rename to ${database}_template`);
        await client.query(`alter database ${database}_template is_template true allow_connections false`);
      });
    }
    const passwords = names.flatMap((name) => accounts.map((account) => [roleOf(databaseOf(name), account), passwordOf(secrets, databaseOf(name), account)]));
    project.provide('postgres', { host: server.host, port: server.port, superuserUrl: server.superuserUrl(), secrets: Object.fromEntries(passwords), cluster });
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
