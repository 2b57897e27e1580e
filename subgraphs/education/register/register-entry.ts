import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';

/**
 * A case's line in a platform's register (B16). The database writes it when a case is opened, whoever opens it, and when a case
 * reaches another platform (A19): see migration 011. Never changed: merged, parted or transferred, a case keeps its numbers.
 */
@Shared('STAGE')
@ObjectType({ description: 'Ligne du registre des fiches de suivi d’une plate-forme (B16)' })
@Entity({ tableName: 'register_entry', ...guarded(DATABASE, 'register_entry', either(granted('STAGE'), own(), ofPlatform()), 'false') })
@Unique({ properties: ['platformId', 'year', 'rank'] })
@Unique({ properties: ['caseId', 'platformId'] })
export class RegisterEntry extends Base {
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The platform whose register it is. */
  @Property({ type: 'uuid' })
  platformId!: string;

  @Field(() => Int, { description: 'Année civile' })
  @Property({ type: 'smallint' })
  year!: number;

  /** 1, 2, 3… without a gap in a platform's year. */
  @Property({ type: 'integer' })
  rank!: number;

  @Field(() => LocalDate, { description: 'Inscrit au registre le' })
  @Property({ type: 'date' })
  enteredOn!: string;
}
