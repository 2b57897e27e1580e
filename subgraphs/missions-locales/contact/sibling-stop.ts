import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { DATABASE } from '../database.ts';

/**
 * That another partner asked all to stop calling the youth (C29), as its events told it: since when and until when, never why.
 * Requests learn only yes or no of it, by `contact_stopped`.
 */
@Entity({
  tableName: 'sibling_stop', rowLevelSecurity: 'force',
  policies: [{ name: 'sibling_stop_worker', roles: [`${DATABASE}_worker`], using: 'true', check: 'true' }],
})
@Unique({ properties: ['youthId', 'partner'] })
export class SiblingStop extends Base {
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
