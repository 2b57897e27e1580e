import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** I04: that there is a contract, and when. What it says of the family, or of health, is no business of the hub. */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Contrat entre l’établissement et la famille, programme de réussite éducative (PRE, I04) : dates seulement' })
@Entity({ tableName: 'pre_contract', ...guarded(DATABASE, 'pre_contract', either(granted('SCHOOLING'), own())) })
export class PreContract extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The establishment. */
  @Index()
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'Du' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Au' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
