import { databaseOf } from '@passerelle/schema/subgraphs';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrls, urlVariable, type Server } from '../databases.ts';
import { baseEnvironment } from '../settings.ts';
import { OperatorError } from './operator-error.ts';
import { checkout } from './paths.ts';
import type { Secrets } from './secrets.ts';
import { readStamp, writeStamp } from './stamps.ts';
import { runTask } from './task.ts';

const built = (name: string): string => join(checkout, 'subgraphs', name, 'dist');

/** The process entry that brings a subgraph's database up to date. */
export const migrateEntry = (name: string): string => join(built(name), 'migrate.js');

/** Hash of a subgraph's migrations as built; undefined when there is none to compare. */
function hashOf(name: string): string | undefined {
  const folder = join(built(name), 'migrations');
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.js')) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Which database to bring up to date. */
export interface Migration {
  readonly server: Server;
  readonly secrets: Secrets;
  /** Subgraph, e.g. `missions-locales`. */
  readonly name: string;
  /** Another database than the subgraph's own (a template of tests). */
  readonly database?: string;
  readonly log: string;
  readonly signal?: AbortSignal;
}

/**
 * Runs a subgraph's migrations as its database's owner. Nothing is launched (0.5 s each) when the same migrations
 * were run on this database before.
 * @returns whether something was run
 * @throws OperatorError when they fail or the subgraph is not built
 */
export async function migrateSubgraph(migration: Migration): Promise<boolean> {
  const { server, secrets, name, database = databaseOf(name), log, signal } = migration;
  const hash = hashOf(name);
  if (hash !== undefined && (await readStamp(server, database)).migrations === hash) return false;
  if (!existsSync(migrateEntry(name))) throw new OperatorError(`${name} n’est pas construit (${migrateEntry(name)} manque). Lancez npm run build, puis recommencez.`);
  const variable = urlVariable(name, 'owner');
  const url = databaseUrls(server, secrets, name, database)[variable] ?? '';
  await runTask({ what: `La mise à jour de la base ${database}`, entry: migrateEntry(name), env: { ...baseEnvironment(), [variable]: url, NODE_ENV: 'production' }, log, ...(signal ? { signal } : {}) });
  if (hash !== undefined) await writeStamp(server, database, { migrations: hash });
  return true;
}
