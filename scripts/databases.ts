import { constantOf, databaseOf } from '@passerelle/schema/subgraphs';
import { Client, escapeIdentifier } from 'pg';
import type { Postgres } from './postgres.ts';
import { accessSql, accounts, contentSql, roleOf, roleSql, type Account } from './start/postgres/roles.ts';
import type { Secrets } from './start/secrets.ts';

/** Where a server is and how its superuser signs in: what a running {@link Postgres} gives. */
export type Server = Pick<Postgres, 'url' | 'superuserUrl'>;

/** Runs `work` with a superuser's connection to `database`, closed afterwards. */
export async function asSuperuser<T>(server: Server, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server.superuserUrl(database) });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const runAll = async (client: Client, statements: readonly string[]): Promise<void> => {
  await client.query(statements.join(';\n'));
};

const exists = async (client: Client, database: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [database])).rowCount === 1;

/** Password of a role, e.g. `education_app`: drawn at first use, kept in the secrets file. */
export const passwordOf = (secrets: Secrets, database: string, account: Account): string => secrets.get(`password:${roleOf(database, account)}`);

/**
 * Creates the roles that the databases of these subgraphs share, copies included; brings existing ones up to date.
 * @param names names of `schema/subgraphs.ts`, e.g. `missions-locales`
 */
export async function createRoles(server: Server, secrets: Secrets, names: readonly string[]): Promise<void> {
  const statements = names.map(databaseOf).flatMap((database) => roleSql(database, (account) => passwordOf(secrets, database, account)));
  await asSuperuser(server, 'postgres', (client) => runAll(client, [
    ...statements,
    'revoke all on database postgres, template1 from public',
  ]));
}

/**
 * Creates, or brings up to date, one database and its three roles per subgraph (design 3.1). Safe to run again.
 * @param names names of `schema/subgraphs.ts`, e.g. `missions-locales` (database `missions_locales`)
 */
export async function createDatabases(server: Server, secrets: Secrets, names: readonly string[]): Promise<void> {
  await createRoles(server, secrets, names);
  await Promise.all(names.map((name) => createDatabase(server, databaseOf(name), databaseOf(name))));
}

/**
 * Creates one database, empty but for its extensions and rights, or brings it up to date.
 * @param database its name
 * @param subgraph whose three roles it belongs to (database form, `missions_locales`); {@link createRoles} came first
 */
export async function createDatabase(server: Server, database: string, subgraph: string): Promise<void> {
  await asSuperuser(server, 'postgres', async (client) => {
    // CREATE DATABASE refuses to be part of a several-statement query.
    if (!(await exists(client, database))) await client.query(`create database ${escapeIdentifier(database)} template template0`);
    await runAll(client, accessSql(database, subgraph));
  });
  await asSuperuser(server, database, (client) => runAll(client, contentSql(subgraph)));
}

/**
 * Copies a database nobody is connected to (about 0.1 s); the copy has the same roles and rights.
 * @param template database to copy
 * @param name database to create; it must not exist
 * @param subgraph whose roles it belongs to (database form)
 */
export async function cloneDatabase(server: Server, template: string, name: string, subgraph: string): Promise<void> {
  await asSuperuser(server, 'postgres', async (client) => {
    await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
    await runAll(client, accessSql(name, subgraph));
  });
}

/** Removes a database, ending the sessions that use it; nothing happens when it does not exist. */
export async function dropDatabase(server: Server, name: string): Promise<void> {
  await asSuperuser(server, 'postgres', async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
}

/** Environment variable that holds the connection string of an account: `DATABASE_URL_EDUCATION`, `…_WORKER`, `…_OWNER`. */
export const urlVariable = (name: string, account: Account): string =>
  `DATABASE_URL_${constantOf(name)}${account === 'app' ? '' : `_${account.toUpperCase()}`}`;

/**
 * The environment variables that give a subgraph's three connection strings.
 * @param name name of `schema/subgraphs.ts`
 * @param database another database of that subgraph (a copy); default its own
 */
export function databaseUrls(server: Server, secrets: Secrets, name: string, database = databaseOf(name)): Record<string, string> {
  return Object.fromEntries(accounts.map((account) => [
    urlVariable(name, account),
    server.url(database, roleOf(databaseOf(name), account), passwordOf(secrets, databaseOf(name), account)),
  ]));
}
