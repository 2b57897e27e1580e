import { PassThrough, type Readable } from 'node:stream';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Delimiter } from '../file/cells.ts';
import { openRejects } from '../file/rejects.ts';
import type { Viewer } from '../trust/viewer.ts';
import type { ImportFile, ImportReject, ImportTables } from './tables.ts';

const SHOWN = 50;
const PAGE = 500;

/** How an import stands, as its sender reads it. Holds no value of any row. */
export function reportOf(file: ImportFile, rejects: readonly ImportReject[], isAgain = false) {
  const { id, kind, state, campaign, bytes, lines, read, accepted, rejected, added, linked, created, doubts, withheld, message } = file;
  return {
    id, kind, state, dryRun: file.isDry, campaign: campaign ?? null, again: isAgain, bytes, lines, message: message ?? null,
    counters: { read, accepted, rejected, added, linked, created, doubts, withheld },
    rejects: rejects.flatMap((r) => r.reasons.map((reason) => ({ line: r.line, ...reason }))).slice(0, SHOWN),
    startedAt: file.createdAt.toISOString(), endedAt: file.endedAt?.toISOString() ?? null,
  };
}

export type ImportReport = ReturnType<typeof reportOf>;

/** Reads as the viewer's organisation: row policies show it its own imports only. */
const asViewer = <T>(app: MikroORM, viewer: Viewer, read: (em: EntityManager) => Promise<T>): Promise<T> =>
  app.em.fork().transactional(async (em) => {
    await em.execute(`select set_config('hub.org', ?, true)`, [`{${viewer.organisation}}`]);
    return read(em);
  });

/** The import of the viewer's organisation, or null. */
export const findImport = (app: MikroORM, tables: ImportTables, viewer: Viewer, id: string): Promise<ImportFile | null> =>
  asViewer(app, viewer, (em) => em.findOne(tables.file, { id, organisationId: viewer.organisation }));

/** Its first rejected rows, by line. */
export const firstRejects = (app: MikroORM, tables: ImportTables, viewer: Viewer, id: string): Promise<ImportReject[]> =>
  asViewer(app, viewer, (em) => em.find(tables.reject, { importId: id }, { orderBy: { line: 'asc' }, limit: SHOWN }));

/** The rejects file: the sender's own columns, then LIGNE and MOTIF_REJET; a page of rows in memory at a time. */
export function rejectsFile(app: MikroORM, tables: ImportTables, viewer: Viewer, file: ImportFile): Readable {
  const out = new PassThrough();
  const writer = openRejects({ header: file.header ?? [], delimiter: (file.delimiter ?? ';') as Delimiter }, out);
  const write = async (): Promise<void> => {
    for (let after = 0; ;) {
      const page: ImportReject[] = await asViewer(app, viewer, (em) => em.find(tables.reject, { importId: file.id, line: { $gt: after } }, { orderBy: { line: 'asc' }, limit: PAGE }));
      for (const { line, raw, reasons } of page) await writer.write(raw, reasons.map((r) => ({ line, ...r })));
      if (page.length < PAGE) break;
      after = page.at(-1)!.line;
    }
    await writer.end();
  };
  write().catch((error: Error) => out.destroy(error));
  return out;
}
