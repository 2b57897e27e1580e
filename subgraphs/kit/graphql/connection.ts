import type { EntityClass, FilterQuery, OrderDefinition } from '@mikro-orm/core';
import { Cursor } from '@mikro-orm/core';
import { Directive, Field, Int, ObjectType, type ClassType, ArgsType } from 'type-graphql';
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
  if (after) checkCursor(after);
  const em = await context.em();
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

/** A cursor is a list of plain values, the row's id last: anything else would reach the ORM as an operator, or fail the statement. */
function checkCursor(text: string): void {
  try {
    const values: unknown = Cursor.decode(text);
    if (Array.isArray(values) && values.every((v) => v === null || ['string', 'number', 'boolean'].includes(typeof v)) && UUID.test(String(values.at(-1)))) return;
  } catch { /* told below */ }
  throw coded('BAD_USER_INPUT', 'Ce curseur (after) n’est pas lisible. Reprenez la liste depuis le début.');
}
