import { escapeIdentifier, escapeLiteral } from 'pg';

/** The three accounts of a subgraph's database. */
export const accounts = ['owner', 'app', 'worker'] as const;
export type Account = (typeof accounts)[number];

/** Name of an account in PostgreSQL: `education` and `app` give `education_app`. */
export const roleOf = (database: string, account: Account): string => `${database}_${account}`;

const extensions = ['pg_trgm', 'unaccent', 'fuzzystrmatch', 'btree_gin', 'cube', 'earthdistance'];
const id = escapeIdentifier;

/** Statements that make the three roles of a database what they must be, new or not. Run on any database, as superuser. */
export function roleSql(database: string, password: (account: Account) => string): string[] {
  const [owner, app, worker] = accounts.map((account) => id(roleOf(database, account)));
  const make = accounts.map((account) => `do $$ begin create role ${id(roleOf(database, account))}; exception when duplicate_object then null; end $$`);
  const login = accounts.map((account) => `alter role ${id(roleOf(database, account))} login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(password(account))}`);
  return [
    ...make,
    ...login,
    // Migrations change rows under forced row-level security through the worker's policies.
    `grant ${worker} to ${owner} with inherit true, set true`,
    `alter role ${app} set statement_timeout = '2s'`,
    `alter role ${app} set lock_timeout = '2s'`,
    `alter role ${app} set idle_in_transaction_session_timeout = '10s'`,
    // A migration that waits for a lock makes every later request wait behind it.
    `alter role ${owner} set lock_timeout = '2s'`,
  ];
}

/** Statements about who may connect to `database`, whose accounts are those of `subgraph`. A copy of a database does not carry these. */
export function accessSql(database: string, subgraph: string): string[] {
  const [owner, app, worker] = accounts.map((account) => id(roleOf(subgraph, account)));
  return [
    `alter database ${id(database)} owner to ${owner}`,
    `revoke all on database ${id(database)} from public`,
    `grant connect on database ${id(database)} to ${app}`,
    // Bulk loads COPY into a temporary table first.
    `grant connect, temporary on database ${id(database)} to ${worker}`,
  ];
}

/** Statements run inside a subgraph's database, as superuser: extensions, who may create, what later objects allow. */
export function contentSql(subgraph: string): string[] {
  const [owner, app, worker] = accounts.map((account) => id(roleOf(subgraph, account)));
  const later = `alter default privileges for role ${owner}`;
  return [
    ...extensions.map((name) => `create extension if not exists ${name} schema public`),
    `revoke all on schema public from public`,
    `grant usage on schema public to ${app}, ${worker}`,
    `grant usage, create on schema public to ${owner}`,
    `${later} in schema public grant select, insert, update on tables to ${app}`,
    `${later} in schema public revoke delete on tables from ${app}`,
    `${later} in schema public grant select, insert, update, delete on tables to ${worker}`,
    `${later} in schema public grant usage on sequences to ${app}, ${worker}`,
    // Taken from PUBLIC for every schema: a rule "in schema" could only add rights.
    `${later} revoke execute on functions from public`,
    `${later} in schema public grant execute on functions to ${app}, ${worker}`,
  ];
}
