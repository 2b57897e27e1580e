import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/**
 * That a youth is not to be told of to a network (an opposition, 3.2), or not to be contacted (C29), as its owner tells. Kept by the
 * worker; requests look at it under the youth's grant, before they propose. It is nobody's answer: coordination and Éducation
 * nationale show it.
 */
@Entity({ tableName: 'sharing_stop', ...guarded(DATABASE, 'sharing_stop', either(granted('SOLUTION')), 'false') })
@Unique({ properties: ['youthId', 'cause'] })
export class SharingStop extends Base {
  @Property({ type: 'uuid' })
  youthId!: string;

  /** A network's code, for an opposition to it; `CONTACT` for Éducation nationale’s « ne pas contacter », `CONTACT_ML` for a mission locale’s. */
  @Property({ type: 'text' })
  cause!: string;

  /** Last day, included; null without end. */
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  @Property({ type: 'boolean', default: false })
  isLifted: boolean = false;

  /** The event's `sequence`: what is told late does not undo what is known. */
  @Property({ type: 'text' })
  sequence!: string;
}
