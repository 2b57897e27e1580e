import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

export type WithheldReason = 'UNDER_16';

/**
 * A03, 3.2: somebody under 16 at the processing date. Registered nowhere, in no list, in no search, in no answer: requests
 * cannot read this table at all. Until that date its row is kept here, so that the school may correct it; after, only the
 * reference and the reason remain.
 */
@Entity({ tableName: 'withheld_leaver', ...guarded(DATABASE, 'withheld_leaver', 'false') })
@Unique({ properties: ['source', 'reference'] })
export class WithheldLeaver extends Base {
  /** The kind of the file: `sortants`, `nouveaux-inscrits`, `jdc`. */
  @Property({ type: 'text' })
  source!: string;

  /** Fingerprint of the row's external id: knows the row again, tells nobody. */
  @Property({ type: 'text' })
  reference!: string;

  @Property({ type: 'text' })
  reason: WithheldReason = 'UNDER_16';

  @Property({ type: 'date' })
  processingDate!: string;

  /** The row, while the processing date is to come. */
  @Property({ type: 'json', nullable: true })
  row?: object | null;
}
