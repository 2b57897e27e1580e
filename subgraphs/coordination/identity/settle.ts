import type { EntityManager } from '@mikro-orm/postgresql';

/** Where a youth turned out to live. */
export interface Settled {
  readonly youthId: string;
  readonly platformId: string;
  readonly commune: string;
}

/** Gives their platform to youths who had none: the partner that named them first did not say where they live (D04). */
export async function settle(em: EntityManager, found: readonly Settled[]): Promise<void> {
  if (!found.length) return;
  await em.execute(
    `update youth set platform_id = s."platformId", commune = s.commune from jsonb_to_recordset(?::jsonb) as s ("youthId" uuid, "platformId" uuid, commune text)
     where youth.id = s."youthId" and youth.platform_id is null`,
    [JSON.stringify(found)],
  );
}
