import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Établissement scolaire ou de formation, connu par son UAI' })
@Entity({ tableName: 'school', ...unguarded(DATABASE, 'school') })
@Index({ name: 'school_name_search', expression: 'create index school_name_search on school using gin (name gin_trgm_ops)' })
export class School extends Base {
  @Field(() => String, { description: 'Code UAI (ex-RNE)' })
  @Unique()
  @Property({ type: 'text' })
  uai!: string;

  @Field(() => String, { description: 'Nom de l’établissement' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Nature : collège, lycée professionnel, CFA…' })
  @Property({ type: 'text', nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Commune (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  @Field(() => String, { description: 'Département' })
  @Index()
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => String, { nullable: true, description: 'Académie' })
  @Property({ type: 'text', nullable: true })
  academie?: string | null;

  /** False while only its code was seen in a file. */
  @Field(() => Boolean, { description: 'Connu d’une liste officielle (sinon, seul son code a été vu dans un fichier)' })
  @Property({ type: 'boolean' })
  isOfficial: boolean = true;
}
