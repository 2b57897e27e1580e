import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The structures whose files an organisation may keep here without its person being registered: those that the register
 * said are its own, today or before, and those merged into them.
 * @param told codes of files that the register accepted just now
 */
export async function ownStructures(em: EntityManager, organisationId: string, told: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ code: string }[]>(
    'select m.code from mission_locale m left join mission_locale s on s.id = m.merged_into_id where coalesce(s.organisation_id, m.organisation_id) = ?', [organisationId],
  );
  return new Set([...told, ...rows.map((r) => r.code)]);
}
