import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Provider } from '../provider/provider.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';

/** In `territory`: young people come from everywhere. */
export const EVERYWHERE = '*';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Solution du catalogue : une formation, une action, un dispositif où un jeune peut entrer (1.E)' })
@Entity({ tableName: 'solution', ...guarded(DATABASE, 'solution', 'true', either(own())) })
@Index({ name: 'solution_by_title', expression: 'create index solution_by_title on solution (title, id) where is_published' })
@Index({ name: 'solution_needs', expression: 'create index solution_needs on solution using gin (needs)' })
@Index({ name: 'solution_territory', expression: 'create index solution_territory on solution using gin (territory)' })
@Index({ name: 'solution_search', expression: 'create index solution_search on solution using gin (search gin_trgm_ops)' })
@Index({ name: 'solution_title_search', expression: 'create index solution_title_search on solution using gin (plain(title) gin_trgm_ops)' })
export class Solution extends Base {
  @Index()
  @ManyToOne(() => Provider, { mapToPk: true })
  providerId!: string;

  /** The organisation that keeps it: the only one whose requests may write it. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Field(() => String, { description: 'Intitulé' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'Description, lisible des jeunes et des familles (E04)' })
  @Property({ type: 'text' })
  description!: string;

  /** What searches read, kept by the database: computing it at each comparison took seconds at 20,000 rows. */
  @Property({ type: 'text', generated: `(plain(((title || ' '::text) || description))) stored`, lazy: true, nullable: true })
  readonly search?: string;

  @Field(() => SolutionKindEnum, { description: 'Famille de solution' })
  @Index()
  @Property({ type: 'text' })
  kind!: SolutionKind;

  @Field(() => SolutionAimEnum, { description: 'Ce que le jeune y gagne' })
  @Property({ type: 'text' })
  aim!: SolutionAim;

  @Field(() => String, { nullable: true, description: 'Public, en clair' })
  @Property({ type: 'text', nullable: true })
  audience?: string | null;

  @Field(() => Int, { nullable: true, description: 'Âge minimal, en années' })
  @Property({ type: 'int', nullable: true })
  ageMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Âge maximal, en années' })
  @Property({ type: 'int', nullable: true })
  ageMax?: number | null;

  @Field(() => [NeedEnum], { description: 'Besoins auxquels elle répond' })
  @Property({ type: 'text[]' })
  needs: Need[] = [];

  @Field(() => String, { nullable: true, description: 'Commune où elle se tient (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  /** Départements, or EVERYWHERE alone. */
  @Property({ type: 'text[]' })
  territory: string[] = [EVERYWHERE];

  @Field(() => [String], { description: 'Départements d’où viennent les jeunes ; vide : toute la France' })
  get departements(): string[] {
    return this.territory.filter((d) => d !== EVERYWHERE);
  }

  @Field(() => Boolean, { description: 'Publiée au catalogue (sinon : retirée)' })
  @Property({ type: 'boolean' })
  isPublished: boolean = true;
}
