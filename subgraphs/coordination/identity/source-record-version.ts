import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { SourceRecord } from './source-record.ts';

/** What a source record said before its own source changed it: nothing is overwritten (3.5). */
@Entity({
  tableName: 'source_record_version',
  ...guarded(DATABASE, 'source_record_version', either('exists (select 1 from source_record r where r.id = source_record_id)')),
})
export class SourceRecordVersion extends Base {
  @Index()
  @ManyToOne(() => SourceRecord, { mapToPk: true })
  sourceRecordId!: string;

  /** Values as typed: see `typedValues`. */
  @Property({ type: 'json' })
  values!: Record<string, unknown>;

  /** When these values had come. */
  @Property({ type: 'datetime' })
  receivedAt!: Date;
}
