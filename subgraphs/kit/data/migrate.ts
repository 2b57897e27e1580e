import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EntityManager } from '@mikro-orm/postgresql';
import { connect } from './database.ts';
import type { SubgraphDefinition } from '../server/define.ts';

/** What a database holds from its first day on (a reference list of a package); under the owner's role, each time. */
export type Fill = (em: EntityManager) => Promise<unknown>;

/**
 * Brings a subgraph's database up to date.
 * @param url connection of the owner's role
 * @param here `import.meta.url` of the subgraph's `migrate.ts`: its migrations are beside it
 * @param fill run afterwards, e.g. to load a reference list into a database that has none
 * @returns names of the migrations that were run
 */
export async function migrate(definition: SubgraphDefinition, url: string, here: string, fill?: Fill): Promise<string[]> {
  const orm = await connect(url, { entities: definition.entities, migrations: fileURLToPath(new URL('./migrations', here)), pool: 1 });
  try {
    const done = (await orm.migrator.up()).map((m) => m.name);
    // Made by the ORM with the rights of any table: requests could rewrite what was run.
    const database = definition.name.replaceAll('-', '_');
    if (done.length) await orm.em.getConnection().execute(`revoke all on migration from ${database}_app, ${database}_worker`);
    await fill?.(orm.em.fork());
    return done;
  } finally {
    await orm.close(true);
  }
}

/** The process `node …/migrate.js`: reads `DATABASE_URL_<NAME>_OWNER`, says what it did. */
export async function migrateFromEnvironment(definition: SubgraphDefinition, here: string, fill?: Fill): Promise<void> {
  const key = `DATABASE_URL_${definition.name.replaceAll('-', '_').toUpperCase()}_OWNER`;
  const url = process.env[key];
  if (!url) {
    process.stderr.write(`${key} is missing\n`);
    process.exit(78);
  }
  const done = await migrate(definition, url, here, fill);
  process.stdout.write(`${definition.name}: ${done.length ? done.join(', ') : 'up to date'}\n`);
}

/** True for the module that Node was started with. */
export const isEntry = (here: string): boolean => process.argv[1] !== undefined && fileURLToPath(here) === realpathSync(process.argv[1]);
