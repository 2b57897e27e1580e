import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { lastLines } from './logs.ts';
import { OperatorError } from './operator-error.ts';
import { checkout } from './paths.ts';

/** A process that does one thing and ends. */
export interface Task {
  /** What it does, in French, for the error. */
  readonly what: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a task to its end.
 * @throws OperatorError with its last lines when it ends otherwise than with code 0
 */
export async function runTask(task: Task): Promise<void> {
  const out = openSync(task.log, 'a', 0o600);
  const code = await new Promise<number | string>((resolve) => {
    const child = spawn(process.execPath, [task.entry, ...(task.args ?? [])], {
      cwd: checkout, env: task.env, stdio: ['ignore', out, out], killSignal: 'SIGTERM', ...(task.signal ? { signal: task.signal } : {}),
    });
    child.once('error', (error) => { resolve(error.message); });
    child.once('exit', (exit, signal) => { resolve(exit ?? signal ?? 1); });
  });
  closeSync(out);
  if (code !== 0) throw new OperatorError(`${task.what} a échoué (${code}). Ses dernières lignes (${task.log}) :\n${lastLines(task.log, 20) || '(rien)'}`);
}
