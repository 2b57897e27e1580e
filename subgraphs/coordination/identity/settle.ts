import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';

/** Where a youth turned out to live. */
export interface Settled {
  readonly youthId: string;
  readonly platformId: string;
  readonly commune: string;
}

/**
 * Gives their platform to youths who had none: the partner that named them first did not say where they live (D04). The
 * siblings are told: open work goes along to that platform (A19).
 * @param em in a transaction
 */
export async function settle(em: EntityManager, found: readonly Settled[]): Promise<void> {
  if (!found.length) return;
  const moved = await em.execute<{ id: string; platformId: string }[]>(
    `update youth set platform_id = s."platformId", commune = s.commune from jsonb_to_recordset(?::jsonb) as s ("youthId" uuid, "platformId" uuid, commune text)
     where youth.id = s."youthId" and youth.platform_id is null returning youth.id, youth.platform_id as "platformId"`,
    [JSON.stringify(found)],
  );
  await record(em, moved.map(({ id, platformId }) => ({ type: 'fr.passerelle.coordination.youth.moved', subject: id, data: { platformId, ids: [id] } })));
}
