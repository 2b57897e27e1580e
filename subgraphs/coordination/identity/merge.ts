import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { Youth } from '../youth/youth.ts';

/** That one youth turned out to be another: exactly what moved, so that it can be taken back to the last row (3.5). Written by `merge_youths`. */
@Entity({ tableName: 'merge', ...guarded(DATABASE, 'merge', either(among('kept_id', 'youths')), 'false') })
export class Merge extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  keptId!: string;

  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  absorbedId!: string;

  @Property({ type: 'uuid' })
  decidedBy!: string;

  @Property({ type: 'datetime', nullable: true })
  undoneAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  undoneBy?: string | null;

  /** Ids of what moved, by table; `ended_referents`: whose role ended because the other youth had its own. */
  @Property({ type: 'json' })
  moved!: Record<string, string[]>;
}
