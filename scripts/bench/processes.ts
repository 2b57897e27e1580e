import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process has used since it started. */
export interface Usage {
  /** Milliseconds of CPU, user and system. */
  readonly cpu: number;
  /** Bytes of memory in use now. */
  readonly rss: number;
}

/** Whether this system tells what each process uses (Linux). */
export const isMeasurable = existsSync('/proc/self/stat');

/** Linux counts CPU in hundredths of a second, whatever the kernel was built with. */
const MS_PER_TICK = 10;
const PAGE = 4_096;

interface Stat { readonly parent: number; readonly own: number; readonly ofDead: number; readonly rss: number }

/** Reads `/proc/<pid>/stat`; the second field, in parentheses, may hold anything. */
export function readStat(text: string): Stat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (field: number) => Number(fields[field - 3]);
  return { parent: at(4), own: (at(14) + at(15)) * MS_PER_TICK, ofDead: (at(16) + at(17)) * MS_PER_TICK, rss: at(24) * PAGE };
}

function statOf(pid: number | string): Stat | undefined {
  try { return readStat(readFileSync(`/proc/${pid}/stat`, 'utf8')); } catch { return undefined; }
}

/** What one process has used; undefined where the system does not say. */
export function usageOf(pid: number): Usage | undefined {
  const stat = statOf(pid);
  return stat && { cpu: stat.own, rss: stat.rss };
}

/**
 * What a process, its children that run and those that ended have used: PostgreSQL has one process per connection.
 * Memory is the sum of what each has for itself, so shared buffers are not counted once per connection.
 */
export function usageOfFamily(pid: number): Usage | undefined {
  const parent = statOf(pid);
  if (!parent) return undefined;
  const family = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((child) => ({ child, stat: statOf(child) })).filter(({ stat }) => stat?.parent === pid);
  return {
    cpu: parent.own + parent.ofDead + family.reduce((sum, { stat }) => sum + (stat?.own ?? 0), 0),
    rss: [String(pid), ...family.map(({ child }) => child)].reduce((sum, each) => sum + ownMemory(each), 0),
  };
}

function ownMemory(pid: string): number {
  try { return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024; } catch { return 0; }
}
