import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The last lines of a log file, empty when it cannot be read. */
export function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/** Path of a process's log; the one of the previous start becomes `<name>.1.log`. */
export function rotatedLog(folder: string, name: string): string {
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, join(folder, `${name}.1.log`));
  return file;
}
