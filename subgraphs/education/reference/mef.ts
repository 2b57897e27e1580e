import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@ObjectType({ description: 'Module élémentaire de formation (MEF) : année et cursus suivis' })
@Entity({ tableName: 'mef', ...guarded(DATABASE, 'mef', 'true', 'false') })
@Index({ name: 'mef_search', expression: 'create index mef_search on mef using gin (search gin_trgm_ops)' })
export class Mef extends Base {
  @Field(() => String, { description: 'Code MEF, dix chiffres' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Libellé' })
  @Property({ type: 'text' })
  label!: string;

  /** The label as people type it (`normaliseName`), for searches. */
  @Property({ type: 'text' })
  search!: string;

  /** CFD of the diploma prepared. Its list is another file: no foreign key. */
  @Field(() => String, { nullable: true, description: 'Code du diplôme préparé (CFD)' })
  @Property({ type: 'text', nullable: true })
  diplomaCode?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Ouvert depuis le' })
  @Property({ type: 'date', nullable: true })
  openedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Fermé le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;
}
