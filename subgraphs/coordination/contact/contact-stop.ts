import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import type { Partner } from './contact-line.ts';

/**
 * That a partner asked all the others not to call the youth (C29): since when and until when, never why. Whoever may read the
 * youth's telephone must see it.
 */
@Entity({ tableName: 'contact_stop', ...guarded(DATABASE, 'contact_stop', either(granted('CONTACT', 'STAGE')), 'false') })
@Unique({ properties: ['youthId', 'partner'] })
export class ContactStop extends Base {
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'text' })
  partner!: Partner;

  @Property({ type: 'date' })
  since!: string;

  /** The last day; null while nothing ends it. */
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  @Property({ type: 'boolean' })
  isLifted!: boolean;

  @Property({ type: 'text' })
  sequence!: string;
}
