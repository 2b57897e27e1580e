import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType('MentoringOffer', { description: 'Offre de mentorat d’une association sur un territoire (F14, F15, F17). Aucune personne n’y figure.' })
@Entity({ tableName: 'offer', ...unguarded(DATABASE, 'offer') })
export class Offer extends Base {
  @Index()
  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Field(() => String, { description: 'Intitulé' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Ce qui est proposé' })
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Field(() => ObjectiveEnum, { description: 'Objectif (F14)' })
  @Property({ type: 'text' })
  objective!: Objective;

  @Field(() => [MenteePublicEnum], { description: 'Publics (F15)' })
  @Property({ type: 'text[]' })
  publics!: MenteePublic[];

  @Field(() => Int, { description: 'Âge minimum' })
  @Property({ type: 'integer' })
  minAge!: number;

  @Field(() => Int, { description: 'Âge maximum, compris' })
  @Property({ type: 'integer' })
  maxAge!: number;

  @Field(() => [String], { description: 'Communes (codes INSEE)' })
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  communes: string[] = [];

  @Field(() => [String], { description: 'Départements ouverts en entier' })
  @Property({ type: 'text[]' })
  departements: string[] = [];

  /** Départements of the communes too: what a search by département looks at. */
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  reaches: string[] = [];

  @Field(() => Int, { description: 'Places annoncées ouvertes' })
  @Property({ type: 'integer' })
  places!: number;

  @Field(() => String, { description: 'Qui contacter : l’adresse publique de l’association ou du collectif' })
  @Property({ type: 'text' })
  contact!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Retirée le' })
  @Property({ type: 'date', nullable: true })
  withdrawnOn?: string | null;
}
