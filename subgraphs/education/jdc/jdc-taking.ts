import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { JdcDetection } from './jdc-detection.ts';

/** That a detection was taken up, and by which case (A21). Apart from the detection, which each month's table writes again. */
@Entity({ tableName: 'jdc_taking', ...guarded(DATABASE, 'jdc_taking', either(granted('CASE'), own())) })
@Unique({ properties: ['detectionId'] })
export class JdcTaking extends Base {
  @ManyToOne(() => JdcDetection, { mapToPk: true })
  detectionId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Property({ type: 'date' })
  takenOn!: string;
}
