import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { BatchTaken } from './batch.ts';
import { forget } from './receive.ts';
import { finish, runImport, type ImportWork } from './run-import.ts';

/** A file is given up after so many failures without a batch in between. */
const MOST_FAILURES = 8;
const LOOK_AGAIN = 5_000;

const PURGE_EVERY = 3_600_000;

/** How long things are kept, in hours: an upload that never ended, a rehearsal's report, the rejected rows. */
const KEPT = { upload: 2, rehearsal: 1, rejects: 24 * 60 };

/** What wakes the worker when a file has come. */
export interface Bell { ring(): void; heard(milliseconds: number, signal: AbortSignal): Promise<void> }

export function bell(): Bell {
  let wake = new AbortController();
  return {
    ring: () => wake.abort(),
    async heard(milliseconds, signal) {
      await wait(milliseconds, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(() => {});
      if (wake.signal.aborted) wake = new AbortController();
    },
  };
}

/**
 * Runs the slice's imports one after the other, those that a crash left halfway included. Of several processes only one
 * works: it holds a lock on its own connection, which PostgreSQL takes back when the process dies.
 * @param url the worker's database
 * @returns stops after the batch in progress
 */
export function importWorker(work: ImportWork, url: string, door: Bell, log: Pick<Logger, 'warn' | 'error'>): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const failures = new Map<string, { count: number; position: number }>();
  let purged = 0;

  const turn = async (client: Client): Promise<boolean> => {
    const { rows: [lock] } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtext(\'passerelle imports\')) as held');
    if (!lock?.held) return false;
    try {
      if (Date.now() - purged > PURGE_EVERY) {
        await purge(work);
        purged = Date.now();
      }
      const next = await work.fork().findOne(work.tables.file, { state: 'RUNNING' }, { orderBy: { id: 'asc' } });
      if (!next) return false;
      await runImport(work, next.id, signal).catch((error: unknown) => blame(next.id, next.position, error));
      return true;
    } finally {
      await client.query('select pg_advisory_unlock_all()');
    }
  };

  const blame = async (id: string, position: number, error: unknown): Promise<void> => {
    if (signal.aborted || error instanceof BatchTaken) return;
    log.error({ error: error instanceof Error ? error.name : 'unknown', import: id }, 'import failed');
    const before = failures.get(id);
    const count = before?.position === position ? before.count + 1 : 1;
    failures.set(id, { count, position });
    if (count >= MOST_FAILURES) {
      await finish(work.fork(), work.tables, id, 'FAILED', 'L’import s’est arrêté sur une erreur interne. Ce qui a été lu est conservé : signalez-le à l’exploitant puis renvoyez le fichier.');
    } else {
      await wait(250 * count, undefined, { signal }).catch(() => {});
    }
  };

  const life = async (): Promise<void> => {
    while (!signal.aborted) {
      const client = new Client({ connectionString: url });
      // Without a listener a lost connection would end the process.
      client.on('error', () => log.warn('import connection lost'));
      try {
        await client.connect();
        while (!signal.aborted) if (!(await turn(client))) await door.heard(LOOK_AGAIN, signal);
      } catch (error) {
        if (!signal.aborted) log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'imports wait for the database');
        await door.heard(1_000, signal);
      } finally {
        await client.end().catch(() => {});
      }
    }
  };
  const ended = life();
  return async () => {
    stopping.abort();
    await ended;
  };
}

/** Removes what is no longer of use; rejected rows are persons' data. */
async function purge({ fork, tables }: ImportWork): Promise<void> {
  const em = fork();
  const before = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  const old = await em.find(tables.file, { $or: [
    { state: 'RECEIVING', createdAt: { $lt: before(KEPT.upload) } }, { isDry: true, endedAt: { $lt: before(KEPT.rehearsal) } },
  ] }, { fields: ['id'] });
  for (const { id } of old) await forget(em, tables, id);
  await em.nativeDelete(tables.reject, { createdAt: { $lt: before(KEPT.rejects) } });
}
