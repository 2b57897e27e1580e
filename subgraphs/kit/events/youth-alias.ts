import type { EntityOptions } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { z } from 'zod';
import type { EventHandler, EventHandlers } from './inbox.ts';

/**
 * A youth's id that coordination has joined to another (3.5): jobs and figures count persons, not ids, and rows keep the id they
 * were stored with. Requests need none of it: the grant names every id. Each slice makes its own table of it.
 */
export abstract class YouthAlias {
  @PrimaryKey({ type: 'uuid' })
  youthId!: string;

  /** The id that is current. */
  @Property({ type: 'uuid' })
  canonicalId!: string;

  /** The event's `sequence`: what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;
}

/** The table of a slice's aliases, which its worker alone reads. @param database the slice's database name */
export const aliasTable = (database: string): Pick<EntityOptions<unknown>, 'tableName' | 'rowLevelSecurity' | 'policies'> => ({
  tableName: 'youth_alias', rowLevelSecurity: 'force', policies: [{ name: 'youth_alias_worker', roles: [`${database}_worker`], using: 'true', check: 'true' }],
});

const told = z.object({ canonicalId: z.uuid(), ids: z.array(z.uuid()) });

/** In the order of the ids, so that two merges told at once do not wait for each other. */
const KEEP = `insert into youth_alias (youth_id, canonical_id, sequence)
  select id, ?, ? from unnest(?::uuid[]) as id order by id
  on conflict (youth_id) do update set canonical_id = excluded.canonical_id, sequence = excluded.sequence
  where excluded.sequence > youth_alias.sequence`;

/** A merge and an un-merge say the same thing: these ids are now this youth (A18). */
const keep: EventHandler = async (em, { data, sequence }) => {
  const { canonicalId, ids } = told.parse(data);
  await em.execute(KEEP, [canonicalId, sequence, `{${ids.join(',')}}`]);
};

/** What a slice with a table of aliases makes of persons joined and parted in the register. */
export const followMerges: EventHandlers = { 'fr.passerelle.coordination.youth.merged': keep, 'fr.passerelle.coordination.youth.unmerged': keep };
