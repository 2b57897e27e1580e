import type { EntityManager } from '@mikro-orm/postgresql';

/** Every table whose rows belong to a file: `file_id`, and a copy of its youth and owner, which row policies read. */
export const OF_A_FILE: readonly string[] = ['situation', 'support_programme', 'support_need', 'file_adviser', 'path_step', 'insertion_contract', 'appointment'];

/** Gives what belongs to files the youth and the owner that the files now have: a person registered since, a structure named since. */
export async function handOn(em: EntityManager, files: readonly string[]): Promise<void> {
  for (const table of OF_A_FILE) {
    await em.execute(
      `update ${table} t set youth_id = f.youth_id, owner_id = f.owner_id, updated_at = now() from mission_locale_file f
       where f.id = t.file_id and f.id = any(?::uuid[]) and (t.youth_id, t.owner_id) is distinct from (f.youth_id, f.owner_id)`,
      [`{${files.join(',')}}`],
    );
  }
}
