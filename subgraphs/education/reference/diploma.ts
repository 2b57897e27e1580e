import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@ObjectType({ description: 'Diplôme ou formation (BCN, FORMATION_DIPLOME), connu par son code de formation-diplôme (CFD)' })
@Entity({ tableName: 'diploma', ...guarded(DATABASE, 'diploma', 'true', 'false') })
@Index({ name: 'diploma_search', expression: 'create index diploma_search on diploma using gin (search gin_trgm_ops)' })
export class Diploma extends Base {
  @Field(() => String, { description: 'Code de formation-diplôme (CFD), huit caractères' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Libellé' })
  @Property({ type: 'text' })
  label!: string;

  /** The label as people type it (`normaliseName`), for searches. */
  @Property({ type: 'text' })
  search!: string;

  /** Code of its DiplomaLevel. The two come from two files, in any order: no foreign key. */
  @Property({ type: 'text' })
  levelCode!: string;

  @Field(() => String, { nullable: true, description: 'Nature : diplôme national, titre, classe, groupement statistique…' })
  @Property({ type: 'text', nullable: true })
  nature?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Ouvert depuis le' })
  @Property({ type: 'date', nullable: true })
  openedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Fermé le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;
}
