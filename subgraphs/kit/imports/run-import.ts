import type { EntityManager } from '@mikro-orm/postgresql';
import { FileError } from '../file/file-error.ts';
import { readCsv, type CsvRow } from '../file/read-csv.ts';
import { runBatch } from './batch.ts';
import type { ImportKind } from './kind.ts';
import { chunksOf } from './receive.ts';
import { HandoverRefused, type Register } from './register.ts';
import type { ImportTables } from './tables.ts';
import { dayInFrance } from '../values/today.ts';

const BATCH = 500;

/** What every import of a slice needs. */
export interface ImportWork {
  readonly fork: () => EntityManager;
  readonly tables: ImportTables;
  readonly kinds: readonly ImportKind[];
  readonly register: Register;
}

/**
 * Runs an import from where it stands to its end.
 * @param signal stops it between two batches; it takes up again later
 * @throws what may pass (database away, stopped); what cannot pass ends the import as FAILED
 */
export async function runImport({ fork, tables, kinds, register }: ImportWork, id: string, signal: AbortSignal): Promise<void> {
  const file = await fork().findOneOrFail(tables.file, { id });
  const kind = kinds.find((k) => k.name === file.kind);
  if (!kind) return finish(fork(), tables, id, 'FAILED', 'Ce genre de fichier n’est plus importé. Adressez-vous à l’exploitant.');
  try {
    const csv = await readCsv(chunksOf(fork, tables, id), { columns: kind.columns });
    await fork().nativeUpdate(tables.file, { id }, { header: [...csv.header], delimiter: csv.delimiter });
    const options = { campaign: file.campaign ?? null, today: dayInFrance(file.createdAt), organisation: file.organisationId };
    const work = { tables, kind, options, register, columnOf: csv.columnOf, header: csv.header };
    const run = async (rows: readonly CsvRow<string>[]) => {
      signal.throwIfAborted();
      file.position = await runBatch({ ...work, em: fork() }, file, rows, signal);
    };
    let rows: CsvRow<string>[] = [];
    for await (const row of csv) {
      if (row.line <= file.position) continue;
      rows.push(row);
      if (rows.length < BATCH) continue;
      await run(rows);
      rows = [];
    }
    if (rows.length) await run(rows);
  } catch (error) {
    if (error instanceof FileError) return finish(fork(), tables, id, 'FAILED', error.message);
    if (error instanceof HandoverRefused) return finish(fork(), tables, id, 'FAILED', 'La plate-forme de coordination a refusé les identités de ce fichier. Rien n’est perdu : signalez-le à l’exploitant puis renvoyez le fichier.');
    throw error;
  }
  await finish(fork(), tables, id, 'DONE');
}

/** Ends an import; the file itself is no longer needed. */
export async function finish(em: EntityManager, tables: ImportTables, id: string, state: 'DONE' | 'FAILED', message: string | null = null): Promise<void> {
  await em.transactional(async (tx) => {
    await tx.nativeUpdate(tables.file, { id }, { state, message, endedAt: new Date(), updatedAt: new Date() });
    await tx.nativeDelete(tables.chunk, { importId: id });
  });
}
