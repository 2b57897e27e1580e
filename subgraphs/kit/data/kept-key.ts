import { Property } from '@mikro-orm/decorators/legacy';
import { Base } from './entity.ts';

/**
 * A key under which a mutation was already done, kept in the transaction of what it did. Each subgraph declares its own
 * table of them: an `@Entity` that extends this, guarded by `own()` and unique by (ownerId, personId, key).
 */
export abstract class KeptKey extends Base {
  /** The caller's organisation and person: nobody else's key can be met, or guessed. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  key!: string;

  /** SHA-256 of the mutation's name and input: no value is kept. */
  @Property({ type: 'text' })
  bodyHash!: string;

  @Property({ type: 'uuid', nullable: true })
  resultId?: string | null;
}
