import { Entity, Unique } from '@mikro-orm/decorators/legacy';
import { KeptKey } from '@passerelle/kit/data/kept-key';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/** Reports already made, so that one sent twice is made once. */
@Entity({ tableName: 'report_key', ...guarded(DATABASE, 'report_key', either(own())) })
@Unique({ properties: ['ownerId', 'personId', 'key'] })
export class ReportKey extends KeptKey {}
