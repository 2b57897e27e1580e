import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './operator-error.ts';
import { postgresHome } from './paths.ts';
import { freeDataDir } from './postgres/orphan.ts';
import { isAlive } from './processes.ts';

/**
 * A new folder name for a throw-away PostgreSQL of this process. What crashed test runs left (servers still running,
 * folders) is cleared first: each name starts with the number of the process that made it.
 */
export async function temporaryDataDir(): Promise<string> {
  const parent = join(postgresHome(), 'temporary');
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    for (const entry of readdirSync(parent)) await clear(parent, entry);
  } catch (error) {
    throw explain(error, `Ménage dans ${parent}`);
  }
  return join(parent, `${process.pid}-${randomUUID().slice(0, 8)}`);
}

async function clear(parent: string, entry: string): Promise<void> {
  const path = join(parent, entry);
  if (isAlive(Number.parseInt(entry, 10)) || !existsSync(path)) return;
  await freeDataDir(path);
  rmSync(path, { recursive: true, force: true });
}
