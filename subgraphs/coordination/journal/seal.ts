import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/** Lines written and not yet sealed: filled by a trigger in the line's own transaction, emptied by the sealer. */
@Entity({ tableName: 'unsealed_access', ...guarded(DATABASE, 'unsealed_access', 'false') })
export class UnsealedAccess {
  @PrimaryKey({ type: 'uuid' })
  accessId!: string;
}

/** The hash of a journal line as it was when sealed, at its place in the chain. It outlives the line: a missing one is named. */
@Entity({ tableName: 'sealed_access', ...guarded(DATABASE, 'sealed_access', 'false') })
export class SealedAccess {
  /** Place in the chain, from 1, without gaps. */
  @PrimaryKey({ type: 'bigint', autoincrement: false })
  seq!: string;

  @Unique()
  @Property({ type: 'uuid' })
  accessId!: string;

  /** When the line was written. */
  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'text' })
  hash!: string;

  /** SHA-256 (hex) of the previous link, the line's id and its hash. */
  @Property({ type: 'text' })
  chain!: string;
}

/** A signed head of the chain: what an auditor keeps elsewhere to prove that nothing before it was rewritten. */
@Entity({ tableName: 'seal', ...guarded(DATABASE, 'seal', 'false') })
export class Seal {
  @PrimaryKey({ type: 'bigint', autoincrement: false })
  seq!: string;

  @Property({ type: 'text' })
  previous!: string;

  @Property({ type: 'text' })
  head!: string;

  /** Last place in the chain that it covers. */
  @Property({ type: 'bigint' })
  upTo!: string;

  @Property({ type: 'datetime' })
  sealedAt!: Date;

  /** Compact JWS over `{seq, previous, head, upTo}`, by coordination's key of the moment. */
  @Property({ type: 'text' })
  jws!: string;
}
