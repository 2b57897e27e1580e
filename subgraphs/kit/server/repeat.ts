import pino from 'pino';

/**
 * Runs a job now and every so many milliseconds, for as long as the subgraph runs, never twice at once; a failure is logged by the job's name
 * and its kind alone, and tried again at the next turn.
 * @param owner the subgraph's name, in the log
 * @returns what stops it, once the turn under way has ended
 */
export function repeat(owner: string, job: string, milliseconds: number, work: () => Promise<unknown>): () => Promise<void> {
  const log = pino({ name: owner }, pino.destination(2));
  let running: Promise<unknown> | undefined;
  const turn = (): void => {
    running ??= work()
      .catch((error: unknown) => log.error({ job, error: error instanceof Error ? error.name : 'unknown' }, 'job failed'))
      .finally(() => { running = undefined; });
  };
  turn();
  const timer = setInterval(turn, milliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
