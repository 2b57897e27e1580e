import type { EntityManager } from '@mikro-orm/postgresql';

const TABLES = ['situation', 'support_programme', 'support_need', 'appointment'];

/** Gives what belongs to files the youth and the owner that the files now have: a person registered since, a structure named since. */
export async function handOn(em: EntityManager, files: readonly string[]): Promise<void> {
  for (const table of TABLES) {
    await em.execute(
      `update ${table} t set youth_id = f.youth_id, owner_id = f.owner_id, updated_at = now() from mission_locale_file f
       where f.id = t.file_id and f.id = any(?::uuid[]) and (t.youth_id, t.owner_id) is distinct from (f.youth_id, f.owner_id)`,
      [`{${files.join(',')}}`],
    );
  }
}
