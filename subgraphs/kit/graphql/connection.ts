import type { EntityClass, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { Cursor, type EntityMetadata } from '@mikro-orm/core';
import { Directive, Field, Int, ObjectType, type ClassType, ArgsType } from 'type-graphql';
import { z } from 'zod';
import type { RequestContext } from '../server/context.ts';
import { coded } from './errors.ts';
import { UUID } from './arguments.ts';
import { Public } from '../trust/policy.ts';

@Public()
@Directive('@shareable')
@ObjectType({ description: 'Où l’on en est dans une liste (norme Relay)' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Il y a une page suivante' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Curseur à donner à « after » pour la suite' }) endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Nombre d’éléments, 100 au plus' }) first: number = 20;
  @Field(() => String, { nullable: true, description: 'Curseur de l’élément après lequel reprendre' }) after?: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/** A Relay connection type over a node type; the guard leaves out the edges whose node the viewer may not see. */
export function Connection<T extends object>(node: () => ClassType<T>, name: string) {
  @Public()
  @ObjectType(`${name}Edge`, { description: `Un élément de la liste ${name}` })
  class Edge {
    @Field(() => String, { description: 'Curseur de cet élément' }) cursor!: string;
    @Field(node, { nullable: true, description: 'L’élément, absent s’il ne vous est pas ouvert' }) node!: T;
  }
  @Public()
  @ObjectType(`${name}Connection`, { description: `Une page de la liste ${name}` })
  class ConnectionOf {
    @Field(() => [Edge], { description: 'Les éléments de la page' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Où l’on en est' }) pageInfo!: PageInfo;
  }
  return ConnectionOf;
}

/**
 * One page of a list by keyset: one statement, no count, no offset, so that nothing shifts between pages.
 * @param where an indexable audience of its own: row policies come on top, they are not the filter
 * @throws BAD_USER_INPUT when `first` is outside 1..100 or `after` is not one of our cursors
 */
export async function page<T extends { id: string }>(
  context: RequestContext, entity: EntityClass<T>, { first, after }: PageArgs,
  where: FilterQuery<T>, orderBy: OrderDefinition<T> = { id: 'asc' } as OrderDefinition<T>,
): Promise<Page<T>> {
  checkFirst(first);
  const em = await context.em();
  if (after) checkCursor(after, em.getMetadata(entity), orderBy);
  const cursor = (await em.findByCursor(entity as EntityClass<object>, {
    where: where as FilterQuery<object>, first, ...(after ? { after } : {}), orderBy: orderBy as OrderDefinition<object>, includeCount: false,
  })) as unknown as Cursor<T, never, never, never, false>;
  return {
    edges: cursor.items.map((node) => ({ cursor: cursor.from(node), node: node as T })),
    pageInfo: { hasNextPage: cursor.hasNextPage, endCursor: cursor.endCursor },
  };
}

/** @throws BAD_USER_INPUT outside 1..100 */
export function checkFirst(first: number): void {
  if (first < 1 || first > 100) throw coded('BAD_USER_INPUT', 'Demandez entre 1 et 100 éléments (first).');
}

/** What to tell of a cursor that is not one of ours, wherever it is read. */
export const badCursor = () => coded('BAD_USER_INPUT', 'Ce curseur (after) n’est pas lisible. Reprenez la liste depuis le début.');

/** Whether a value of a cursor is a day that a statement can take. */
export const isDay = (value: unknown): value is string => z.iso.date().safeParse(value).success && !String(value).startsWith('0000');

const MOST = 2 ** 31 - 1;

/** Whether a value can stand for a column of a type: anything else would reach the ORM as an operator, or fail the statement. */
function fits(type: string, value: unknown): boolean {
  if (type === 'uuid') return typeof value === 'string' && UUID.test(value);
  if (type === 'date') return isDay(value);
  if (type.startsWith('timestamp')) return z.iso.datetime().safeParse(value).success && !String(value).startsWith('0000');
  if (type === 'boolean') return typeof value === 'boolean';
  if (/^(small)?int/.test(type)) return Number.isInteger(value) && Math.abs(Number(value)) <= MOST;
  if (type.startsWith('double')) return Number.isFinite(value);
  return typeof value === 'string' && !value.includes('\0');
}

/** A cursor is a list of plain values, one for each column of the order. */
function checkCursor<T extends object>(text: string, { properties }: EntityMetadata<T>, orderBy: OrderDefinition<T>): void {
  try {
    const values: unknown = Cursor.decode(text);
    const columns = Object.keys(orderBy).map((key) => properties[key as keyof typeof properties]);
    if (Array.isArray(values) && values.length === columns.length && columns.every((c, i) => (values[i] === null ? c.nullable : fits(c.columnTypes[0] ?? '', values[i])))) return;
  } catch { /* told below */ }
  throw badCursor();
}
