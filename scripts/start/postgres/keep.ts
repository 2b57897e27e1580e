import { setTimeout } from 'node:timers/promises';
import { startPostgres, type Postgres, type PostgresOptions } from '../../postgres.ts';
import { shown } from '../operator-error.ts';

/** A PostgreSQL that is started again, on the same port, when it dies. */
export interface DatabaseServer {
  readonly postgres: Postgres;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL and keeps it running until `stop()`.
 * @param tell told when it dies and is back, in French
 * @throws OperatorError when the first start fails
 */
export async function keepPostgres(options: PostgresOptions, tell: (line: string) => void): Promise<DatabaseServer> {
  let current = await startPostgres(options);
  const first = current;
  let stopping = false;
  const watch = async (): Promise<void> => {
    for (let delay = 500; ; ) {
      await current.exited;
      if (stopping) return;
      tell('PostgreSQL s’est arrêté ; il est relancé');
      for (let back = false; !back && !stopping;) {
        try {
          current = await startPostgres({ ...options, port: first.port });
          back = true;
          delay = 500;
          tell('PostgreSQL répond de nouveau');
        } catch (error) {
          tell(shown(error));
          await setTimeout(delay);
          delay = Math.min(delay * 2, 10_000);
        }
      }
      if (stopping) return;
    }
  };
  const watching = watch();
  return {
    postgres: first,
    async stop() {
      stopping = true;
      await current.stop();
      // A restart that was under way when the stop came in has to be stopped too.
      await watching;
      await current.stop();
    },
  };
}
