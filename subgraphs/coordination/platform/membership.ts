import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Platform } from './platform.ts';

@Public()
@ObjectType({ description: 'Appartenance d’une organisation au cercle 1 (noyau opérationnel) ou 2 (cercle élargi) d’une plate-forme' })
@Entity({ tableName: 'membership', ...unguarded(DATABASE, 'membership') })
@Index({ name: 'membership_current', expression: 'create unique index membership_current on membership (platform_id, organisation_id) where ended_on is null' })
export class Membership extends Base {
  @ManyToOne(() => Platform, { mapToPk: true })
  platformId!: string;

  @Index()
  @ManyToOne(() => Organisation, { mapToPk: true })
  organisationId!: string;

  /** D01: circle 1 reads persons; D02: circle 2 offers and reports, and reads no list. */
  @Field(() => Int, { description: 'Cercle : 1 ou 2' })
  @Property({ type: 'smallint' })
  circle!: number;

  /** The day it left; a member that comes back has a new line. */
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
