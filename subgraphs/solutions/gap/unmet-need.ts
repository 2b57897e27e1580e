import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { NeedEnum, type Need } from '../solution/need.ts';
import { UnmetReasonEnum, type UnmetReason } from './reason.ts';

/** A demand that led to no proposal: without it a territory's gaps would be those of the offer that exists. */
@Shared('SOLUTION')
@ObjectType({ description: 'Besoin d’un jeune resté sans solution à proposer (E06)' })
@Entity({ tableName: 'unmet_need', ...guarded(DATABASE, 'unmet_need', either(granted('SOLUTION'), own())) })
@Index({ properties: ['youthId', 'recordedOn'] })
@Index({ properties: ['recordedOn'] })
export class UnmetNeed extends Base {
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that says so. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => NeedEnum, { description: 'Besoin (E03)' })
  @Property({ type: 'text' })
  need!: Need;

  @Field(() => String, { description: 'Département où la solution était cherchée' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => UnmetReasonEnum, { description: 'Pourquoi rien n’a pu être proposé' })
  @Property({ type: 'text' })
  reason!: UnmetReason;

  @Field(() => LocalDate, { description: 'Constaté le' })
  @Property({ type: 'date' })
  recordedOn!: string;
}
