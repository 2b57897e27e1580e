import type { EntityManager } from '@mikro-orm/postgresql';
import { YouthAlias } from '../alias/youth-alias.ts';

/**
 * Who an id is, for a job: the current id and every id that is this youth (A18).
 * @param em the worker's
 */
export async function personOf(em: EntityManager, youthId: string): Promise<{ youthId: string; ids: readonly string[] }> {
  const canonical = (await em.findOne(YouthAlias, { youthId }))?.canonicalId ?? youthId;
  const aliases = await em.find(YouthAlias, { canonicalId: canonical });
  return { youthId: canonical, ids: [...new Set([canonical, youthId, ...aliases.map((a) => a.youthId)])] };
}
