import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, OperatorError } from './operator-error.ts';
import { isAlive } from './processes.ts';

/** When a process began, in the system's own count: tells a process from a later one of the same number. Empty without /proc. */
function birth(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Number of the process that holds this state folder, if it still runs. */
export function holder(state: string): number | undefined {
  try {
    const [pid = '', born = ''] = readFileSync(join(state, 'start.pid'), 'utf8').split(' ');
    return isAlive(Number(pid)) && birth(Number(pid)) === born ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a state folder for this process.
 * @returns what releases it
 * @throws OperatorError when another hub runs on it, or the folder cannot be written
 */
export function takeLock(state: string): () => void {
  const file = join(state, 'start.pid');
  const mine = `${file}.${process.pid}`;
  try {
    mkdirSync(state, { recursive: true, mode: 0o755 });
    const other = holder(state);
    if (other !== undefined) throw new OperatorError(`Passerelle tourne déjà (processus ${other}). Servez-vous-en, ou arrêtez-la d’abord (Ctrl-C dans son terminal, ou kill ${other}).`);
    rmSync(file, { force: true });
    writeFileSync(mine, `${process.pid} ${birth(process.pid)}`);
    // A link appears whole or not at all: of two commands started together, one wins.
    linkSync(mine, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new OperatorError('Une autre commande démarre Passerelle au même moment. Attendez qu’elle soit prête.', { cause: error });
    throw explain(error, `Écriture dans ${state}`);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => { rmSync(file, { force: true }); };
}
