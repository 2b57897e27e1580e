import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** Requests read the list and never write it: it is loaded with the migrations, from the official codes (see keep-communes.ts). */
@Public()
@ObjectType({ description: 'Commune, ou arrondissement municipal de Paris, Lyon ou Marseille (E03)' })
@Entity({ tableName: 'commune', ...guarded(DATABASE, 'commune', 'true', 'false') })
@Index({ name: 'commune_search', expression: 'create index commune_search on commune using gin (search gin_trgm_ops)' })
@Index({ name: 'commune_by_population', expression: 'create index commune_by_population on commune (population desc, code)' })
export class Commune extends Base {
  @Field(() => String, { description: 'Code officiel géographique : cinq caractères, qui ne sont pas le code postal' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Département' })
  @Property({ type: 'text' })
  departement!: string;

  @Field(() => [String], { description: 'Codes postaux' })
  @Property({ type: 'text[]' })
  postcodes: string[] = [];

  /** Name and postcodes as people type them (`normaliseName`). */
  @Property({ type: 'text' })
  search!: string;

  @Field(() => Int, { description: 'Habitants ; 0 quand le recensement ne le dit pas' })
  @Property({ type: 'int' })
  population!: number;

  @Field(() => Float, { nullable: true, description: 'Latitude, en degrés' })
  @Property({ type: 'double', nullable: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, en degrés' })
  @Property({ type: 'double', nullable: true })
  longitude?: number | null;

  @Field(() => Boolean, { description: 'Position approchée : celle de l’intercommunalité ou du département' })
  @Property({ type: 'boolean' })
  isApproximate!: boolean;
}
