import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DATABASE } from '../database.ts';
import { Youth } from '../youth/youth.ts';

/**
 * The last that a partner told of a youth on one topic, under the id it was told with: a merge takes nothing from it and an
 * un-merge gives it back. The journey is made of these rows; requests never see them.
 *
 * Topics: `stage` (code: the stage) · `contact` (code: the outcome) · `solution/<subgraph>`, `solution/<proposal>`,
 * `solution/<proposal>/outcome` (code: IN or OUT) ·
 * `wait/<proposal>` (code: WAITING or DONE).
 */
@Entity({
  tableName: 'journey_fact', rowLevelSecurity: 'force',
  policies: [{ name: 'journey_fact_worker', roles: [`${DATABASE}_worker`], using: 'true', check: 'true' }],
})
export class JourneyFact {
  @ManyToOne(() => Youth, { mapToPk: true, primary: true, deleteRule: 'cascade' })
  youthId!: string;

  @PrimaryKey({ type: 'text' })
  topic!: string;

  @Property({ type: 'text' })
  code!: string;

  /** Since when, or when (France): what a journey's days are. */
  @Property({ type: 'date' })
  day!: string;

  /** The moment, for topics that have one. */
  @Property({ type: 'datetime', nullable: true })
  at?: Date | null;

  /** The event's (CloudEvents `sequence`, 20 digits): what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  updatedAt!: Date;
}
