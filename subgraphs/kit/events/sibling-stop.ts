import type { EntityOptions } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Base } from '../data/entity.ts';
import type { EventHandler, EventHandlers } from './inbox.ts';

/**
 * That another partner asked all to stop calling the youth (C29), as its events told it: since when and until when, never why.
 * Each subgraph makes its own table of it. Coordination shows it beside the telephone; a slice's requests learn only yes or no of
 * it, by `contact_stopped`.
 */
export abstract class SiblingStop extends Base {
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The subgraph that told it. */
  @Property({ type: 'text' })
  partner!: string;

  @Property({ type: 'date' })
  since!: string;

  /** The last day; null while nothing ends it. */
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  @Property({ type: 'boolean' })
  isLifted!: boolean;

  /** The event's: what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;
}

/** The table of a slice's siblings' stops, which its worker alone reads. @param database the slice's database name */
export const stopTable = (database: string): Pick<EntityOptions<unknown>, 'tableName' | 'rowLevelSecurity' | 'policies'> => ({
  tableName: 'sibling_stop', rowLevelSecurity: 'force', policies: [{ name: 'sibling_stop_worker', roles: [`${database}_worker`], using: 'true', check: 'true' }],
});

const stop = z.object({ on: z.iso.date(), until: z.iso.date().nullish(), ids: z.array(z.uuid()).nullish() });

const keepIn = (table: string): string => `
  insert into ${table} (id, created_at, updated_at, youth_id, partner, since, until, is_lifted, sequence)
  select gen_random_uuid(), now(), now(), id, ?, ?::date, ?::date, ?, ? from unnest(?::uuid[]) as id order by id
  on conflict (youth_id, partner) do update set since = excluded.since, until = excluded.until, is_lifted = excluded.is_lifted, sequence = excluded.sequence, updated_at = now()
  where excluded.sequence > ${table}.sequence`;

/**
 * C29: a partner's reason stops the calls of all. Its lifting says every id that was the youth, so that a stop told before a
 * merge is lifted with it.
 * @param partner the subgraph whose stops are followed
 * @param onStop takes the youth's calls off the slice's own lists
 * @param table where they are kept
 */
export function followStops(partner: string, onStop?: (em: EntityManager, ids: readonly string[]) => Promise<void>, table = 'sibling_stop'): EventHandlers {
  const keep = keepIn(table);
  const kept = (isLifted: boolean): EventHandler => async (em, { subject, sequence, data }) => {
    const { on, until, ids } = stop.parse(data);
    if (!subject) return;
    const youths = [...new Set([subject, ...(ids ?? [])])];
    await em.execute(keep, [partner, on, until ?? null, isLifted, sequence, `{${youths.join(',')}}`]);
    if (!isLifted) await onStop?.(em, youths);
  };
  return { [`fr.passerelle.${partner}.contact.stopped`]: kept(false), [`fr.passerelle.${partner}.contact.resumed`]: kept(true) };
}
