import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import type { RequestContext } from '../server/context.ts';

/**
 * A row about a youth by the row's own id: one's own, or one of a youth that coordination opens to the viewer. Row policies
 * hide it until the youth's grant is in hand, so the youth is asked of `<table>_youth(id)`, a function that sees what the worker
 * sees and tells an id that opens nothing by itself (see the slice's migrations).
 * @returns null when it does not exist or is not open, which look alike
 */
export async function openById<T extends { id: string }>(context: RequestContext, entity: EntityClass<T>, id: string): Promise<T | null> {
  const em = await context.em();
  const where = { id } as unknown as FilterQuery<T>;
  const found = await em.findOne(entity, where);
  if (found || !context.viewer) return found as T | null;
  const { tableName } = em.getMetadata().get<object>(entity);
  const [about] = await em.execute<{ youth: string | null }[]>(`select ${tableName}_youth(?) as youth`, [id]);
  if (!about?.youth || !(await context.grantOf(about.youth))) return null;
  return (await (await context.em()).findOne(entity, where)) as T | null;
}
