import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settings } from '../settings.ts';

/** Whether the process is the machine's administrator: PostgreSQL then has to run as another account, away from the checkout. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The folder that holds the workspaces, found from here whether this file runs compiled (`dist/`) or as source. */
export const checkout: string = (() => {
  let folder = realpathSync(import.meta.dirname);
  while (!existsSync(join(folder, 'turbo.json'))) folder = dirname(folder);
  return folder;
})();

/** Where the hub keeps its secrets, keys and logs: `<checkout>/.passerelle`, or `PASSERELLE_DATA`. */
export const stateDir = (): string => settings().PASSERELLE_DATA ?? join(checkout, '.passerelle');

/**
 * Where PostgreSQL's binaries and data live: beside the state for an ordinary user; for root a place that the
 * unprivileged account may enter, told apart by checkout because a checkout under /root is closed to it.
 */
export const postgresHome = (state: string = stateDir()): string => {
  if (!isRoot()) return state;
  return join('/var/lib/passerelle', createHash('sha256').update(state).digest('hex').slice(0, 12));
};
