import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/**
 * A batch of files that a software pushed, under the key that it chose: sent again it gets the same answer, and nothing is
 * done. Written in the transaction of the files, so that neither can be without the other. Only the worker reads it.
 */
@Entity({ tableName: 'pushed_batch', ...guarded(DATABASE, 'pushed_batch', 'false') })
@Unique({ properties: ['machineId', 'key'] })
@Index({ properties: ['createdAt'] })
export class PushedBatch extends Base {
  /** The software: nobody else's key can be met, or guessed. */
  @Property({ type: 'uuid' })
  machineId!: string;

  @Property({ type: 'text' })
  key!: string;

  /** SHA-256 of the body: what was sent is not kept. */
  @Property({ type: 'text' })
  bodyHash!: string;

  /** As it was sent, JSON, byte for byte. Ids, codes and our own sentences: no value of a person. */
  @Property({ type: 'text' })
  answer!: string;
}
