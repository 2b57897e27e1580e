import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

export const OUTSIDE_TOPICS = ['ENTRY', 'SITUATION'] as const;

/**
 * What a sibling subgraph told of where a youth is (A12): codes and dates, no more. Read by the worker and by the functions that
 * detect false dropouts; requests read none of it.
 */
@Entity({ tableName: 'outside_fact', ...guarded(DATABASE, 'outside_fact', 'false') })
@Unique({ properties: ['topic', 'reference'] })
export class OutsideFact extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** `ENTRY`: into a solution · `SITUATION`: as a mission locale says. */
  @Property({ type: 'text' })
  topic!: (typeof OUTSIDE_TOPICS)[number];

  /** Knows the fact again: the proposal's id, or the youth's with the situation's first day. */
  @Property({ type: 'text' })
  reference!: string;

  /** Code of the situation or of the solution; null when it was not told. */
  @Property({ type: 'text', nullable: true })
  kind?: string | null;

  /** The organisation that can correct, when it was told. */
  @Property({ type: 'uuid', nullable: true })
  organisationId?: string | null;

  /** Null while only the end was told: events may arrive in another order. */
  @Property({ type: 'date', nullable: true })
  startedOn?: string | null;

  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  /** The latest event's `sequence`. */
  @Property({ type: 'text' })
  sequence!: string;
}
