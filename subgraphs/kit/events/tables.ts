import type { EntityClass } from '@mikro-orm/core';
import { inboxOf } from './inbox-event.ts';
import { outboxOf } from './outbox-event.ts';

/**
 * The tables that a subgraph's events need, for its `entities`: `outbox_event`, `delivery`, `inbox_event`.
 * @param database the subgraph's database name
 */
export const eventTables = (database: string): EntityClass<object>[] => [...outboxOf(database), ...inboxOf(database)];
