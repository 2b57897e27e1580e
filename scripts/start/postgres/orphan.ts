import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { isRunning, until } from '../processes.ts';

/** Process number in the lock that PostgreSQL leaves in its data folder, if there is one. */
function lockHolder(dataDir: string): number | undefined {
  try {
    const first = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0];
    return Number(first);
  } catch {
    return undefined;
  }
}

/**
 * Frees a data folder that a killed command left: stops a PostgreSQL still running on it (its supervisor is dead,
 * as the caller made sure), and removes the lock of one that is gone, also when its number now belongs to another program.
 * @throws OperatorError when the old server does not stop within 15 s
 */
export async function freeDataDir(dataDir: string): Promise<void> {
  const pid = lockHolder(dataDir);
  if (pid === undefined) return;
  const runs = () => isRunning(pid, dataDir);
  if (runs()) {
    try { process.kill(pid, 'SIGINT'); } catch { /* gone in between */ }
    if (!(await until(() => !runs(), 5_000))) {
      try { process.kill(pid, 'SIGQUIT'); } catch { /* gone in between */ }
    }
    if (!(await until(() => !runs(), 10_000))) {
      throw new OperatorError(`Un PostgreSQL d’un lancement précédent (processus ${pid}) ne s’arrête pas. Arrêtez-le (kill -QUIT ${pid}), puis recommencez.`);
    }
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}
