import { registrar } from '@passerelle/kit/imports/register';
import type { Services } from '@passerelle/kit/server/define';
import pino from 'pino';
import { handOver } from './hand-over.ts';
import { YouthReport } from './youth-report.ts';

const AT_ONCE = 50;

/**
 * Registers what was reported, for as long as the subgraph runs: no person is registered while a request's transaction is
 * open. A round every half second costs one read of an empty partial index; several processes may run, the row is locked
 * when its answer is written.
 * @param every milliseconds between two rounds
 * @returns what stops it
 */
export function registerReports({ settings, worker }: Pick<Services, 'settings' | 'worker'>, every = 500): () => Promise<void> {
  const { register, close } = registrar(settings);
  const log = pino({ name: 'reports' }, pino.destination(2));
  const stopping = new AbortController();
  const fork = () => worker.em.fork();
  let round: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    for (const report of await fork().find(YouthReport, { state: 'PENDING' }, { orderBy: { id: 'asc' }, limit: AT_ONCE })) {
      if (stopping.signal.aborted) return;
      await handOver(fork, register, report, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ report: report.id, error: error instanceof Error ? error.name : 'unknown' }, 'report not registered yet');
      });
    }
  };
  const timer = setInterval(() => {
    round ??= work().catch((error: Error) => log.error({ error: error.name }, 'reports could not be read')).finally(() => { round = null; });
  }, every);
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await round;
    await close();
  };
}
