import type { EntityOptions } from '@mikro-orm/core';
import { variableOf, type Scope } from '../trust/scope.ts';

/*
 * The second wall: row-level security, forced, so that a resolver which forgets its check returns nothing.
 * Session variables are cast outside the subquery, so that the planner sees a value and uses the table's index.
 */
const ids = (variable: string) => `(select coalesce(nullif(current_setting('${variable}', true), ''), '{}')::uuid[] as ids)::uuid[]`;

/** Rows of youths opened for one of the scopes by a grant in hand. */
export const granted = (...scopes: Scope[]) => scopes.map((s) => `youth_id = any (${ids(variableOf(s))})`).join(' or ');
/** Rows that the viewer's own organisation wrote. */
export const own = (column = 'owner_id') => `${column} = any (${ids('hub.org')})`;
/** Rows of the platforms whose lists name persons to the viewer. */
export const ofPlatform = (column = 'platform_id') => `${column} = any (${ids('hub.platforms')})`;
/** Rows where the column holds one of the ids of a session variable (`hub.<name>`). */
export const among = (column: string, name: string) => `${column} = any (${ids(`hub.${name}`)})`;
/** Any of the conditions; an unknown answer is a no. */
export const either = (...conditions: string[]) => `coalesce(${conditions.join(' or ')}, false)`;

type Guarded = Pick<EntityOptions<unknown>, 'policies' | 'rowLevelSecurity'>;

/**
 * Row policies of a table that holds facts about youths.
 * @param database the subgraph's database name, which prefixes its roles
 * @param table the table's name, which prefixes the policies
 * @param read SQL condition of what requests may read (and change, with `write`)
 * @param write SQL condition of what requests may write; defaults to `read`
 */
export const guarded = (database: string, table: string, read: string, write = read): Guarded => ({
  rowLevelSecurity: 'force',
  policies: [
    { name: `${table}_app`, roles: [`${database}_app`], using: read, check: write },
    { name: `${table}_worker`, roles: [`${database}_worker`], using: 'true', check: 'true' },
  ],
});

/** Row policies of a table without persons: everything is readable; who writes is the resolvers' concern. */
export const unguarded = (database: string, table: string): Guarded => guarded(database, table, 'true');
