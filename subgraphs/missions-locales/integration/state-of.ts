import type { EntityManager } from '@mikro-orm/postgresql';

/** A file as it stands: its youth, and a mark that changes with each of its changes. */
export interface FileState {
  readonly youth: string | null;
  readonly version: string;
}

/**
 * How the files of a batch stand, in one statement.
 * @param em the worker's, in a transaction that took the lock of `acceptFiles`, so that nobody else changes them meanwhile
 * @returns by `structure/number`; a file that is not here yet is absent
 */
export async function stateOf(em: EntityManager, files: readonly { structure: string; externalId: string }[]): Promise<ReadonlyMap<string, FileState>> {
  const rows = await em.execute<(FileState & { name: string })[]>(
    `select s.code || '/' || f.external_id as name, f.youth_id as youth, f.xmin::text as version
     from jsonb_to_recordset(?::jsonb) as a (structure text, "externalId" text)
       join mission_locale s on s.code = a.structure join mission_locale_file f on f.mission_locale_id = s.id and f.external_id = a."externalId"`,
    [JSON.stringify(files.map(({ structure, externalId }) => ({ structure, externalId })))],
  );
  return new Map(rows.map(({ name, ...state }) => [name, state]));
}

/**
 * The structures whose files an organisation may keep here without its person being registered: those that the register
 * said are its own, today or before.
 * @param told codes of files that the register accepted just now
 */
export async function ownStructures(em: EntityManager, organisationId: string, told: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ code: string }[]>('select code from mission_locale where organisation_id = ?', [organisationId]);
  return new Set([...told, ...rows.map((r) => r.code)]);
}
