import type { EntityClass, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { RequestContext } from '../server/context.ts';

type Row = { id: string };

/** One row by id, batched; null when it is missing or not for this viewer. */
export function byId<T extends Row>(context: RequestContext, entity: EntityClass<T>, id: string): Promise<T | null> {
  const loader = context.loader(entity, () => new DataLoader<string, T | null>(async (ids) => {
    const em = await context.em();
    const rows = await em.find(entity, { id: { $in: [...ids] } } as unknown as FilterQuery<T>);
    const found = new Map((rows as T[]).map((row) => [row.id, row]));
    return ids.map((key) => found.get(key) ?? null);
  }));
  return loader.load(id);
}

/**
 * Rows of many owners in one statement, whatever the number of owners.
 * @param column the property that names the owner, e.g. `caseId`
 */
export function manyBy<T extends Row, K extends keyof T & string>(
  context: RequestContext, entity: EntityClass<T>, column: K, key: string, orderBy: OrderDefinition<T>,
): Promise<T[]> {
  const loader = context.loader(`${entity.name}.${column}`, () => new DataLoader<string, T[]>(async (keys) => {
    const em = await context.em();
    const rows = (await em.find(entity, { [column]: { $in: [...keys] } } as unknown as FilterQuery<T>, { orderBy })) as T[];
    const groups = Map.groupBy(rows, (row) => row[column] as string);
    return keys.map((k) => groups.get(k) ?? []);
  }));
  return loader.load(key);
}

/**
 * Rows about a youth, under every id that its grant names: a merged youth's rows keep the id they were stored with, and come in
 * one order. One statement, whatever the number of youths.
 */
export function ofYouth<T extends Row & { youthId?: string | null }>(
  context: RequestContext, entity: EntityClass<T>, youth: string, orderBy: OrderDefinition<T>,
): Promise<T[]> {
  const known = context.grantFor(youth)?.ids;
  if (!known) return Promise.resolve([]);
  const loader = context.loader(`${entity.name} of youth`, () => new DataLoader<readonly string[], T[], string>(async (persons) => {
    const em = await context.em();
    const rows = (await em.find(entity, { youthId: { $in: [...new Set(persons.flat())] } } as unknown as FilterQuery<T>, { orderBy })) as T[];
    const byId = Map.groupBy(rows.entries(), ([, row]) => row.youthId);
    // Sorted by the database: the place of a row among all of them is its order.
    return persons.map((ids) => ids.flatMap((id) => byId.get(id) ?? []).toSorted(([a], [b]) => a - b).map(([, row]) => row));
  }, { cacheKeyFn: (ids) => ids.toSorted().join() }));
  return loader.load(known);
}
