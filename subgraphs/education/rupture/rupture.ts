import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { RuptureCauseEnum, type RuptureCause } from './cause.ts';

/** A path that broke off (B19). Who reports it may not read the case: it is then followed up by the worker. */
@Shared('CASE')
@ObjectType({ description: 'Rupture de parcours : le jeune a quitté sa solution (B19)' })
@Entity({ tableName: 'rupture', ...guarded(DATABASE, 'rupture', either(granted('CASE'), own())) })
@Index({ name: 'rupture_waiting', expression: 'create index rupture_waiting on rupture (id) where followed_up_at is null' })
export class Rupture extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that reports it; null when its own software told. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  authorId?: string | null;

  /** The case that it came to: the open one, or the new episode. */
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true, nullable: true })
  caseId?: string | null;

  /** The entry of the solutions' slice that ended, where it was told by that. */
  @Unique()
  @Property({ type: 'uuid', nullable: true })
  proposalId?: string | null;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  on!: string;

  @Field(() => RuptureCauseEnum, { description: 'Cause' })
  @Property({ type: 'text' })
  cause!: RuptureCause;

  /** The organisation that the youth left. */
  @Property({ type: 'uuid', nullable: true })
  structureId?: string | null;

  @Property({ type: 'datetime', nullable: true })
  followedUpAt?: Date | null;
}
