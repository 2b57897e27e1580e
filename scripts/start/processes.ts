import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';

/** Whether a process of that number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // A dead child that nobody collected (a container without init) still answers to signal 0.
  return !/^State:\s+[ZX]/m.test(proc(pid, 'status') ?? '');
}

const proc = (pid: number, name: string): string | undefined => {
  try { return readFileSync(`/proc/${pid}/${name}`, 'utf8'); } catch { return undefined; }
};

/**
 * Whether process `pid` runs and its command line holds `text`: numbers are reused, so a number alone proves nothing.
 * Where the system has no /proc, a running process is taken for the one meant.
 */
export function isRunning(pid: number, text: string): boolean {
  if (!isAlive(pid)) return false;
  const line = proc(pid, 'cmdline');
  return line === undefined ? process.platform !== 'linux' : line.includes(text);
}

/** Resolves `true` once `check` holds, `false` after `ms` milliseconds; looks every 20 ms. */
export async function until(check: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await check())) {
    if (performance.now() > end) return false;
    await setTimeout(20);
  }
  return true;
}
