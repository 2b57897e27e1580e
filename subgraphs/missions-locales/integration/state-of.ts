import type { EntityManager } from '@mikro-orm/postgresql';

/** A file as it stands: its youth, and a mark that changes with each of its changes. */
export interface FileState {
  readonly youth: string | null;
  readonly version: string;
}

/**
 * How the files of a batch stand, in one statement. A code of before a merger finds what the successor keeps, as `filesOf` does:
 * by the code that the file came under, else by its youth.
 * @param em the worker's, in a transaction that took the lock of `acceptFiles`, so that nobody else changes them meanwhile
 * @returns by `structure/number`, as sent; a file that is not here yet is absent
 */
export async function stateOf(em: EntityManager, files: readonly { structure: string; externalId: string; youthId: string | null }[]): Promise<ReadonlyMap<string, FileState>> {
  const rows = await em.execute<(FileState & { name: string })[]>(
    `select a.structure || '/' || a."externalId" as name, f.youth, f.version
     from jsonb_to_recordset(?::jsonb) as a (structure text, "externalId" text, "youthId" uuid)
       join mission_locale s on s.code = a.structure
       cross join lateral (select case when s.merged_into_id is null then '' else s.code end) as e (code)
       cross join lateral (
         select youth_id as youth, xmin::text as version from mission_locale_file
         where mission_locale_id = coalesce(s.merged_into_id, s.id) and external_id = a."externalId" and (coalesce(entry_code, '') = e.code or youth_id = a."youthId")
         order by coalesce(entry_code, '') = e.code desc limit 1) f`,
    [JSON.stringify(files.map(({ structure, externalId, youthId }) => ({ structure, externalId, youthId })))],
  );
  return new Map(rows.map(({ name, ...state }) => [name, state]));
}
