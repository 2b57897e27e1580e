import type { EntityManager } from '@mikro-orm/postgresql';
import { YouthAlias } from './youth-alias.ts';

/**
 * The youth behind an id, as the register told of merges: for the worker, which has no grants.
 * @returns the current id, and every id that is this youth
 */
export async function personBehind(em: EntityManager, id: string): Promise<{ youthId: string; ids: readonly string[] }> {
  const youthId = (await em.findOne(YouthAlias, { youthId: id }))?.canonicalId ?? id;
  const aliases = await em.find(YouthAlias, { canonicalId: youthId });
  return { youthId, ids: [...new Set([youthId, id, ...aliases.map((a) => a.youthId)])] };
}
