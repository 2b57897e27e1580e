import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { holder } from './lock.ts';
import { stateDir } from './paths.ts';
import { writePrivate } from './secrets.ts';

const fileIn = (state: string): string => join(state, 'running.json');

/** Writes what scripts need to work on this hub while it runs (0600: it holds the databases' passwords). */
export const announce = (state: string, environment: Readonly<Record<string, string>>): void => {
  writePrivate(fileIn(state), `${JSON.stringify(environment, null, 2)}\n`);
};

/** Takes the announcement back. */
export const retract = (state: string): void => { rmSync(fileIn(state), { force: true }); };

/**
 * The environment variables of the hub that runs on this checkout: `DATABASE_URL_…` of every role, `SUBGRAPH_URL_…`,
 * `GATEWAY_URL`, `OIDC_ISSUERS`, `COORDINATION_URL`, `EVENTS_SECRET`. For scripts (seed, import, journal, bench).
 * @throws OperatorError when no hub runs
 */
export function runningHub(state: string = stateDir()): Record<string, string> {
  if (holder(state) === undefined || !existsSync(fileIn(state))) {
    throw new OperatorError('Passerelle ne tourne pas. Lancez « npm start » dans un autre terminal, attendez « prêt », puis recommencez.');
  }
  return JSON.parse(readFileSync(fileIn(state), 'utf8')) as Record<string, string>;
}
