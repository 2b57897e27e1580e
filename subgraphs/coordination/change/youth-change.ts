import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EventData } from '@passerelle/kit/events/event';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import type { OpenedBy } from './kinds.ts';

/**
 * One thing that happened to a youth, for one organisation that keeps a file of them or has a referral open: what its software
 * pulls. Numbered by the sealer alone, after the commit of what it tells: nothing ever appears before a number already read.
 * Codes, ids and dates only; what of it the organisation may read is decided when it is read.
 */
@Entity({ tableName: 'youth_change', ...guarded(DATABASE, 'youth_change', either(own('organisation_id')), 'false') })
@Index({ properties: ['organisationId', 'seq'] })
@Index({ name: 'youth_change_sealed', expression: 'create index youth_change_sealed on youth_change using brin (sealed_at)' })
export class YouthChange {
  /** What a software knows it by. */
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  id!: string;

  /** In no index of its own: the planner would walk everybody's changes for those of one organisation. */
  @Property({ type: 'bigint', autoincrement: true })
  seq!: string;

  @Property({ type: 'uuid' })
  organisationId!: string;

  /** The current youth when it was numbered, and every id that was then the same youth. */
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'text[]' })
  ids!: string[];

  @Property({ type: 'text' })
  kind!: string;

  /** The subgraph that told it. */
  @Property({ type: 'text' })
  partner!: string;

  @Property({ type: 'text[]' })
  openedBy!: OpenedBy[];

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'json' })
  data!: EventData;

  /** When it was numbered: what it is kept from. */
  @Property({ type: 'datetime', defaultRaw: 'now()' })
  sealedAt!: Date;
}

/** Events that wait for their number: written in the transaction of what they tell, taken away by the sealer. */
@Entity({ tableName: 'pending_change', ...guarded(DATABASE, 'pending_change', 'false') })
export class PendingChange {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  position!: string;

  @Property({ type: 'text' })
  type!: string;

  @Property({ type: 'uuid' })
  subject!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'json' })
  data!: EventData;
}
