import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect } from '@passerelle/kit/data/database';
import type { SubgraphDefinition } from '@passerelle/kit/server/define';
import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { createDatabases, databaseUrls } from './databases.ts';
import { readOnly } from './migration/read-only.ts';
import { startPostgres } from './postgres.ts';
import { checkout } from './start/paths.ts';
import { openSecrets } from './start/secrets.ts';
import { temporaryDataDir } from './start/temporary.ts';

const HELP = `npm run migration -- SUBGRAPH LABEL
Writes the migration that brings SUBGRAPH's database from its committed migrations to its entities.
LABEL says what changes, e.g. « add-referrals ». Requests may only read a new table: take out of the migration's last
statement what a mutation writes, and add it to scripts/house/rights.ts. Nothing is written when there is no difference.\n`;

const [name, label] = process.argv.slice(2);
if (!name || name === '--help' || !subgraphs.some((s) => s.name === name)) {
  process.stdout.write(HELP);
  process.exit(name === '--help' ? 0 : 2);
}

const postgres = await startPostgres({ dataDir: await temporaryDataDir(), temporary: true });
try {
  const secrets = openSecrets(await mkdtemp(join(tmpdir(), 'passerelle-')));
  await createDatabases(postgres, secrets, [name]);
  const folder = join(checkout, 'subgraphs', name);
  const contents = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Record<string, SubgraphDefinition>;
  const definition = Object.values(contents).find((d) => d?.name === name)!;
  const url = Object.entries(databaseUrls(postgres, secrets, name)).find(([key]) => key.endsWith('_OWNER'))![1];
  const orm = await connect(url, { entities: definition.entities, migrations: join(folder, 'dist/migrations'), pool: 1 });
  await orm.migrator.up();
  const files = (await orm.migrator.getExecuted()).length;
  const file = `${String(files + 1).padStart(3, '0')}-${label ?? 'change'}`;
  orm.config.get('migrations').path = join(folder, 'migrations');
  const written = await orm.migrator.create(join(folder, 'migrations'), false, false, file);
  if (written.fileName) {
    const path = join(folder, 'migrations', written.fileName);
    await writeFile(path, readOnly(await readFile(path, 'utf8'), databaseOf(name), label ?? 'change'));
  }
  process.stdout.write(written.fileName ? `${written.fileName} written\n` : 'No difference: nothing to migrate.\n');
  await orm.close(true);
} finally {
  await postgres.stop();
}
