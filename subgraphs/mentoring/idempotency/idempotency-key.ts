import { Entity, Unique } from '@mikro-orm/decorators/legacy';
import { KeptKey } from '@passerelle/kit/data/kept-key';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/** What was already asked for, so that a request sent twice is done once. */
@Entity({ tableName: 'idempotency_key', ...guarded(DATABASE, 'idempotency_key', either(own())) })
@Unique({ properties: ['ownerId', 'personId', 'key'] })
export class IdempotencyKey extends KeptKey {}
