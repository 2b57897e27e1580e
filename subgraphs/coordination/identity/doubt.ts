import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { Youth } from '../youth/youth.ts';

/** Visible to who may see both youths (their own row policies decide). */
const bothVisible = 'exists (select 1 from youth y where y.id = youth_id) and exists (select 1 from youth y where y.id = other_id)';

/** Two youths that may be one: it waits for a person. Answered « never », the pair is not proposed again. */
@Entity({ tableName: 'doubt', ...guarded(DATABASE, 'doubt', either(bothVisible)) })
@Unique({ properties: ['youthId', 'otherId'] })
export class Doubt extends Base {
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  otherId!: string;

  @Property({ type: 'text[]' })
  evidence: string[] = [];

  @Index()
  @Property({ type: 'text' })
  state: 'OPEN' | 'SAME' | 'NEVER' = 'OPEN';

  @Property({ type: 'uuid', nullable: true })
  decidedBy?: string | null;
}
