import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EntityClass } from '@mikro-orm/core';

/**
 * The table of what a subgraph was told: an event's id is kept in the transaction of its effect, so that a repeat does
 * nothing. Requests neither read nor write it.
 * @param database the subgraph's database name
 */
export function inboxOf(database: string): EntityClass<object>[] {
  @Entity({
    tableName: 'inbox_event', rowLevelSecurity: 'force',
    policies: [{ name: 'inbox_event_worker', roles: [`${database}_worker`], using: 'true', check: 'true' }],
  })
  class InboxEvent {
    @PrimaryKey({ type: 'uuid' })
    id!: string;

    @Property({ type: 'text' })
    type!: string;

    @Property({ type: 'datetime' })
    receivedAt!: Date;

    /** False: nobody here knows the type. */
    @Property({ type: 'boolean' })
    handled!: boolean;
  }

  return [InboxEvent];
}
