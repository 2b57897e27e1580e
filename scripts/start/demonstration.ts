import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asSuperuser, type Server } from '../databases.ts';
import { baseEnvironment } from '../settings.ts';
import { checkout } from './paths.ts';
import { readStamp, writeStamp } from './stamps.ts';
import { runTask } from './task.ts';

const register = 'coordination';
const entry = join(checkout, 'scripts/dist/seed.js');

/** Whether somebody's data is in the register already. */
async function hasYouths(server: Server): Promise<boolean> {
  return asSuperuser(server, register, async (client) => {
    const table = await client.query<{ there: boolean }>(`select to_regclass('public.youth') is not null as there`);
    if (!table.rows[0]?.there) return false;
    const { rows } = await client.query<{ some: boolean }>('select exists (select 1 from public.youth) as some');
    return rows[0]?.some === true;
  });
}

/** Whether the demonstration has to be loaded: never over somebody's data, again when its loading was cut short. */
export async function isDemonstrationMissing(server: Server): Promise<boolean> {
  if (!existsSync(entry)) return false;
  const { demonstration } = await readStamp(server, register);
  return demonstration === 'begun' || (demonstration === undefined && !(await hasYouths(server)));
}

/**
 * Loads the demonstration through `seed.js --demo`, which must be safe to run again.
 * @param environment what scripts need to reach the running hub
 */
export async function loadDemonstration(server: Server, environment: Readonly<Record<string, string>>, log: string, signal: AbortSignal): Promise<void> {
  await writeStamp(server, register, { demonstration: 'begun' });
  await runTask({ what: 'Le chargement de la démonstration', entry, args: ['--demo'], env: { ...baseEnvironment(), ...environment, NODE_ENV: 'production' }, log, signal });
  await writeStamp(server, register, { demonstration: 'done' });
}
