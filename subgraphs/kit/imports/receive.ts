import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportFile, ImportTables } from './tables.ts';

const CHUNK = 256 * 1024;
const LINE_END = 10;

/** The settings by which two sendings of the same bytes are the same import. */
const sameAs = (file: ImportFile) => ({
  kind: file.kind, organisationId: file.organisationId, sha256: file.sha256, isOwnOnly: file.isOwnOnly, campaign: file.campaign ?? null,
});

/**
 * Keeps a file as it comes, in pieces of 256 kB: what is written survives a `kill -9`, memory does not grow with the file.
 * @param em the worker's
 * @param file the import, not stored yet
 * @returns the import that will run; or the one that already took the same bytes under the same settings (a rehearsal never counts)
 * @throws what reading throws, when the sender went away: nothing is left of the file
 */
export async function receive(em: EntityManager, tables: ImportTables, file: ImportFile, body: AsyncIterable<Buffer>): Promise<{ id: string; isAgain: boolean }> {
  await em.persist(file).flush();
  try {
    await store(em, tables, file, body);
  } catch (error) {
    await forget(em, tables, file.id);
    throw error;
  }
  return em.transactional(async (tx) => {
    // Two sendings of the same file at once: the second waits here, and finds the first.
    await tx.execute('select pg_advisory_xact_lock(hashtext(?))', [`${file.organisationId} ${file.kind} ${file.sha256}`]);
    const before = file.isDry ? null : await tx.findOne(tables.file, { ...sameAs(file), isDry: false, state: { $in: ['RUNNING', 'DONE'] }, id: { $ne: file.id } }, { orderBy: { id: 'desc' } });
    if (before) {
      await forget(tx, tables, file.id);
      return { id: before.id, isAgain: true };
    }
    await tx.nativeUpdate(tables.file, { id: file.id }, { state: 'RUNNING', sha256: file.sha256, bytes: file.bytes, lines: file.lines });
    return { id: file.id, isAgain: false };
  });
}

async function store(em: EntityManager, tables: ImportTables, file: ImportFile, body: AsyncIterable<Buffer>): Promise<void> {
  const hash = createHash('sha256');
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const write = async (): Promise<void> => {
    if (!size) return;
    const chunk = Object.assign(new tables.chunk(), { importId: file.id, number: number++, bytes: Buffer.concat(held) });
    held = [];
    size = 0;
    await em.insert(tables.chunk, chunk);
  };
  for await (const piece of body) {
    hash.update(piece);
    file.bytes += piece.length;
    for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) file.lines++;
    held.push(piece);
    size += piece.length;
    if (size >= CHUNK) await write();
  }
  await write();
  file.sha256 = hash.digest('hex');
}

/** Removes an import and all that was kept of its file. */
export async function forget(em: EntityManager, tables: ImportTables, id: string): Promise<void> {
  await em.nativeDelete(tables.chunk, { importId: id });
  await em.nativeDelete(tables.reject, { importId: id });
  await em.nativeDelete(tables.file, { id });
}

/** The file's bytes again, a piece at a time. */
export async function* chunksOf(fork: () => EntityManager, tables: ImportTables, id: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const chunk = await fork().findOne(tables.chunk, { importId: id, number });
    if (!chunk) return;
    yield chunk.bytes;
  }
}
