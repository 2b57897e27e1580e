import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { Youth } from '../youth/youth.ts';
import { SourceRecord } from './source-record.ts';

/** Why a source record belongs to a youth, since when, and who decided: merging and un-merging add links, never erase them. */
@Entity({ tableName: 'link', ...guarded(DATABASE, 'link', either(among('youth_id', 'youths'))) })
export class Link extends Base {
  @Index()
  @ManyToOne(() => SourceRecord, { mapToPk: true })
  sourceRecordId!: string;

  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Property({ type: 'text[]' })
  evidence: string[] = [];

  /** `LINKER`, or the person who decided. */
  @Property({ type: 'text' })
  decidedBy!: string;

  @Property({ type: 'datetime', nullable: true })
  endedAt?: Date | null;
}
