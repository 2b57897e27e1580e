import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { ReturnPlace } from './return-place.ts';

/** That a place is kept for a youth, from its proposal, or from the day the youth is taken in, until it is given back. */
@Entity({ tableName: 'return_place_hold', ...guarded(DATABASE, 'return_place_hold', either(granted('SCHOOLING', 'STAGE'), own(), own('door_id'), own('publisher_id'))) })
@Index({ name: 'return_place_hold_one', expression: 'create unique index return_place_hold_one on return_place_hold (return_place_id, youth_id) where released_on is null' })
export class ReturnPlaceHold extends Base {
  @ManyToOne(() => ReturnPlace, { mapToPk: true })
  returnPlaceId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that took the place. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The door of the return request behind it, which may close the request without reading the youth's schooling. */
  @Property({ type: 'uuid', nullable: true })
  doorId?: string | null;

  /** The organisation that publishes the place: it takes the youth in, and frees the place when that ends. */
  @Property({ type: 'uuid', nullable: true })
  publisherId?: string | null;

  @Property({ type: 'date' })
  heldOn!: string;

  @Property({ type: 'date', nullable: true })
  releasedOn?: string | null;
}
