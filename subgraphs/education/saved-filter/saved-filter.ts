import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, ofPlatform } from '@passerelle/kit/data/rows';
import { Members } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** What a youth on the list must be, to be taken by a filter; an empty list or a null asks nothing. */
export interface Criteria {
  readonly departements: string[];
  readonly communes: string[];
  readonly schools: string[];
  readonly trainings: string[];
  readonly levels: string[];
  readonly ageMin?: number | null;
  readonly ageMax?: number | null;
}

/** A23: what makes a platform's list of the listed youths. It names nobody; circle 1 of its platform reads and keeps it. */
@Members()
@ObjectType({ description: 'Filtre enregistré : ce qui établit la liste RIO d’une plate-forme (A23)' })
@Entity({ tableName: 'saved_filter', ...guarded(DATABASE, 'saved_filter', either(ofPlatform())) })
@Unique({ properties: ['platformId', 'name'] })
@Index({ properties: ['position', 'platformId', 'id'] })
export class SavedFilter extends Base implements Criteria {
  @Property({ type: 'uuid' })
  platformId!: string;

  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => [String], { description: 'Départements de l’établissement d’origine' })
  @Property({ type: 'text[]' })
  departements: string[] = [];

  @Field(() => [String], { description: 'Communes de résidence (codes officiels géographiques) ; vide : toutes' })
  @Property({ type: 'text[]' })
  communes: string[] = [];

  @Field(() => [String], { description: 'Établissements d’origine (UAI) ; vide : tous' })
  @Property({ type: 'text[]' })
  schools: string[] = [];

  @Field(() => [String], { description: 'Débuts de codes MEF de la dernière formation ; vide : toutes' })
  @Property({ type: 'text[]' })
  trainings: string[] = [];

  @Field(() => [String], { description: 'Débuts de codes de diplôme préparé (le niveau est les trois premiers chiffres) ; vide : tous' })
  @Property({ type: 'text[]' })
  levels: string[] = [];

  @Field(() => Int, { nullable: true, description: 'Âge au moins, à la date du traitement' })
  @Property({ type: 'smallint', nullable: true })
  ageMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Âge au plus, à la date du traitement' })
  @Property({ type: 'smallint', nullable: true })
  ageMax?: number | null;

  /** Filters of all platforms are tried in this order: a youth is taken by the first. */
  @Field(() => Int, { description: 'Rang : le premier filtre qui convient l’emporte' })
  @Property({ type: 'int' })
  position!: number;

  @Field(() => Boolean, { description: 'En service' })
  @Property({ type: 'boolean' })
  isActive: boolean = true;

  /** Null from a change until the worker has made the lists again. */
  @Field(() => Date, { nullable: true, description: 'Listes refaites avec ce filtre le ; absent tant qu’elles ne le sont pas' })
  @Property({ type: 'datetime', nullable: true })
  appliedAt?: Date | null;
}
