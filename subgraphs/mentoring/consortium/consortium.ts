import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Members, Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType('MentoringConsortium', { description: 'Consortium d’associations de mentorat d’un territoire, coordonné par un collectif (F17)' })
@Entity({ tableName: 'consortium', ...unguarded(DATABASE, 'consortium') })
export class Consortium extends Base {
  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  /** The collective's organisation: its people list offers for the members. */
  @Index()
  @Property({ type: 'uuid' })
  coordinatorId!: string;

  @Field(() => [String], { description: 'Communes (codes INSEE)' })
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  communes: string[] = [];

  @Field(() => [String], { description: 'Départements couverts en entier' })
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  departements: string[] = [];

  /** Départements of the communes too: what a search by département looks at. */
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  reaches: string[] = [];

  @Field(() => String, { nullable: true, description: 'Territoire en clair, pour la plaquette : « Roubaix »' })
  @Property({ type: 'text', nullable: true })
  territoryName?: string | null;

  @Field(() => String, { description: 'Qui contacter : l’adresse publique du collectif' })
  @Property({ type: 'text' })
  contact!: string;

  @Field(() => String, { nullable: true, description: '« Référent unique » du territoire : sa fonction (F17)' })
  @Property({ type: 'text', nullable: true })
  referentRole?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse générique du référent unique, jamais une adresse personnelle' })
  @Property({ type: 'text', nullable: true })
  referentContact?: string | null;

  @Members()
  @Field(() => String, { nullable: true, description: 'Nom du référent unique, pour les seuls professionnels connectés' })
  @Property({ type: 'text', nullable: true })
  referentName?: string | null;

  @Field(() => LocalDate, { description: 'Depuis le' })
  @Property({ type: 'date' })
  since!: string;
}
