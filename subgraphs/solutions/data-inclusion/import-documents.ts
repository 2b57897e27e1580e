import type { EntityManager } from '@mikro-orm/postgresql';
import type { Knowledge } from './check.ts';
import { prepareTables, takeExtensions } from './extensions.ts';
import { services } from './keep-services.ts';
import { structures } from './keep-structures.ts';
import { readDocuments } from './read-documents.ts';
import { takeFile } from './take-file.ts';
import type { DocumentKind, Listener, Tally } from './tally.ts';

/** Files of one import, as they come; each may be absent. */
export interface Files {
  readonly structures?: AsyncIterable<Uint8Array>;
  readonly services?: AsyncIterable<Uint8Array>;
  /** What other hubs say beyond v1, one `{ id, passerelle }` each. */
  readonly extensions?: AsyncIterable<Uint8Array>;
}

/** How files are taken. */
export interface ImportOptions {
  /** Each file lists all that its sources have: what they no longer list is withdrawn. */
  readonly isComplete?: boolean;
  /** Everything is checked and counted, nothing is kept. */
  readonly isDry?: boolean;
  readonly known: Knowledge;
}

/** What became of an import. */
export interface ImportSummary {
  readonly structure: Tally | null;
  readonly service: Tally | null;
  /** Lines of the extension file that were passed over. */
  readonly extensionsPassed: number;
}

/**
 * Takes structures, then services, of data·inclusion v1: all of them in one transaction, or nothing. The same files again
 * change nothing. Memory does not grow with the files.
 * @param em the worker's: requests may write none of this
 * @throws UnreadableFile when a file is none; nothing is kept
 */
export async function importDocuments(em: EntityManager, files: Files, { known, isComplete = false, isDry = false }: ImportOptions, listener: Listener): Promise<ImportSummary> {
  await em.begin();
  try {
    await prepareTables(em);
    const extensionsPassed = files.extensions ? await takeExtensions(em, readDocuments(files.extensions)) : 0;
    const structure = files.structures ? await takeFile(em, readDocuments(files.structures), structures(known), listener) : null;
    if (isComplete && structure) structure.withdrawn = await withdraw(em, 'structure');
    const service = files.services ? await takeFile(em, readDocuments(files.services), services(known), listener) : null;
    if (isComplete && service) service.withdrawn = await withdraw(em, 'service');
    await unpublish(em);
    await (isDry ? em.rollback() : em.commit());
    return { structure, service, extensionsPassed };
  } catch (error) {
    await em.rollback();
    throw error;
  }
}

/** @returns how many are withdrawn now: those of the sources of this file that it does not list */
async function withdraw(em: EntityManager, kind: DocumentKind): Promise<number> {
  const gone: unknown[] = await em.execute(
    `update imported_${kind} as it set withdrawn_at = now(), updated_at = now()
     where withdrawn_at is null and source in (select source from di_seen where kind = ?)
       and not exists (select 1 from di_seen s where s.kind = ? and s.source = it.source and s.id = it.external_id) returning it.id`,
    [kind, kind],
  );
  // Services go with their structure; when it is listed again, so are they.
  if (kind === 'structure') {
    await em.execute(`update imported_service set withdrawn_at = now(), updated_at = now() where withdrawn_at is null
      and structure_id in (select id from imported_structure where withdrawn_at is not null)`);
  }
  return gone.length;
}

/** What is withdrawn, what stands in a withdrawn structure, and what is no solution any more, leaves the catalogue; ours stay. */
const unpublish = (em: EntityManager): Promise<unknown> => em.execute(
  `update solution set is_published = false, updated_at = now() where is_published and owner_id is null and id in (
     select it.solution_id from imported_service it join imported_structure s on s.id = it.structure_id
     where it.withdrawn_at is not null or s.withdrawn_at is not null or it.left_out is not null)`,
);
