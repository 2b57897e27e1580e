import { Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import type { EntityOptions } from '@mikro-orm/core';
import { DATABASE } from '../database.ts';
import type { Leftover } from './check.ts';

/** The worker alone reads and writes what other catalogues sent: a document may name whom to ask for, and requests show the catalogue's own fields. */
export const workersOnly = (table: string): Pick<EntityOptions<unknown>, 'policies' | 'rowLevelSecurity'> =>
  ({ rowLevelSecurity: 'force', policies: [{ name: `${table}_worker`, roles: [`${DATABASE}_worker`], using: 'true', check: 'true' }] });

/** A document of another catalogue, kept whole: what is exported again is what came, whatever the catalogue can make of it. */
export abstract class ImportedDocument extends Base {
  /** Who produced it: `dora`, `france-travail`… */
  @Property({ type: 'text' })
  source!: string;

  /** Its identifier there: `<source>--<id>`. */
  @Property({ type: 'text' })
  externalId!: string;

  /** The valid v1 document. */
  @Property({ type: 'json' })
  document!: object;

  /** What came beside it under our namespace, from another hub. */
  @Property({ type: 'json', nullable: true })
  extension?: object | null;

  /** Fields and codes that v1 does not know, as typed. */
  @Property({ type: 'json', nullable: true })
  leftover?: Leftover | null;

  /** Of the three above: the same again changes nothing. */
  @Property({ type: 'text' })
  digest!: string;

  /** Its source no longer lists it: it stays known and is out of the catalogue. */
  @Property({ type: 'datetime', nullable: true })
  withdrawnAt?: Date | null;
}
