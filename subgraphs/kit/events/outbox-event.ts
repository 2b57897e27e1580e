import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { EntityClass } from '@mikro-orm/core';
import type { EventData } from './event.ts';

/**
 * The two tables of what a subgraph tells: its events, and how far each is on its way to each sibling. Made for one
 * database, because row policies name the database's own roles: requests only ever add events, the worker sees all.
 * @param database the subgraph's database name, e.g. `missions_locales`
 */
export function outboxOf(database: string): EntityClass<object>[] {
  const worker = (table: string) => ({ name: `${table}_worker`, roles: [`${database}_worker`], using: 'true', check: 'true' });

  @Entity({
    tableName: 'outbox_event', rowLevelSecurity: 'force',
    policies: [{ name: 'outbox_event_app_insert', command: 'insert', roles: [`${database}_app`], check: 'fanned_at is null' }, worker('outbox_event')],
  })
  @Index({ name: 'outbox_event_fresh', expression: 'create index outbox_event_fresh on outbox_event (position) where fanned_at is null' })
  class OutboxEvent {
    /** Given in the order of commits, subject by subject (see record.ts). */
    @PrimaryKey({ type: 'bigint', autoincrement: true })
    position!: string;

    @Unique()
    @Property({ type: 'uuid' })
    id!: string;

    @Property({ type: 'text' })
    type!: string;

    @Index()
    @Property({ type: 'uuid', nullable: true })
    subject?: string | null;

    @Property({ type: 'json' })
    data!: EventData;

    @Property({ type: 'datetime' })
    createdAt!: Date;

    /** When its deliveries were written. */
    @Property({ type: 'datetime', nullable: true })
    fannedAt?: Date | null;
  }

  const pending = 'where delivered_at is null and parked_at is null';
  @Entity({ tableName: 'delivery', rowLevelSecurity: 'force', policies: [worker('delivery')] })
  @Index({ name: 'delivery_due', expression: `create index delivery_due on delivery (target, next_at) ${pending}` })
  @Index({ name: 'delivery_before', expression: `create index delivery_before on delivery (target, subject, position) ${pending}` })
  class Delivery {
    /** The event's position. */
    @ManyToOne(() => OutboxEvent, { fieldName: 'position', mapToPk: true, primary: true, deleteRule: 'cascade' })
    position!: string;

    /** The sibling's name. */
    @PrimaryKey({ type: 'text' })
    target!: string;

    /** The event's, kept here so that the order is read from one index. */
    @Property({ type: 'uuid', nullable: true })
    subject?: string | null;

    /** How often the target got it and did not take it. */
    @Property({ type: 'integer' })
    attempts!: number;

    /** Not before; also the end of the lease of the relay that is sending it. */
    @Property({ type: 'datetime' })
    nextAt!: Date;

    @Property({ type: 'datetime', nullable: true })
    deliveredAt?: Date | null;

    /** Given up until a person looks: the others go on. */
    @Property({ type: 'datetime', nullable: true })
    parkedAt?: Date | null;

    /** What the target last answered, e.g. `HTTP 500`. */
    @Property({ type: 'text', nullable: true })
    answer?: string | null;
  }

  return [OutboxEvent, Delivery];
}
