import { ArrayType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ProviderNetworkEnum, type ProviderNetwork } from '../provider/network.ts';
import { Provider } from '../provider/provider.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';
import { SchoolLevelEnum, SolutionPublicEnum, YouthStatusEnum, type SchoolLevel, type SolutionPublic, type YouthStatus } from './public.ts';
import { FormulaEnum, IntensityEnum, ModalityEnum, SolutionTutorEnum, type Formula, type Intensity, type Modality, type SolutionTutor } from './terms.ts';
import { communesOf, departementsOf, EVERYWHERE } from './territory.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Solution du catalogue : une formation, une action, un dispositif où un jeune peut entrer (1.E)' })
@Entity({ tableName: 'solution', ...guarded(DATABASE, 'solution', 'true', either(own())) })
@Index({ name: 'solution_by_rank', expression: 'create index solution_by_rank on solution (standing, next_start, id) where is_published' })
@Index({ name: 'solution_remote_by_rank', expression: `create index solution_remote_by_rank on solution (standing, next_start, id) where is_published and (modality = 'DISTANCE'::text)` })
@Index({ name: 'solution_spot', expression: 'create index solution_spot on solution using gist (spot) where is_published' })
@Index({ name: 'solution_to_judge', expression: 'create index solution_to_judge on solution (standing_until) where standing_until is not null' })
@Index({ name: 'solution_needs', expression: 'create index solution_needs on solution using gin (needs)' })
@Index({ name: 'solution_territory', expression: 'create index solution_territory on solution using gin (territory)' })
@Index({ name: 'solution_own', expression: 'create index solution_own on solution (owner_id, title, id) where is_published' })
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

  /** The first of `aims`: what it is foremost for. */
  @Field(() => SolutionAimEnum, { description: 'Ce que le jeune y gagne d’abord' })
  @Property({ type: 'text' })
  aim!: SolutionAim;

  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  moreAims: SolutionAim[] = [];

  @Field(() => [SolutionAimEnum], { description: 'Tout ce que le jeune y gagne, le principal d’abord (E09)' })
  get aims(): SolutionAim[] {
    return [...new Set([this.aim, ...this.moreAims])];
  }

  @Field(() => String, { nullable: true, description: 'Dispositif local : le nom que lui donne la collectivité (E19)' })
  @Property({ type: 'text', nullable: true })
  localKind?: string | null;

  @Field(() => String, { nullable: true, description: 'Public, en clair' })
  @Property({ type: 'text', nullable: true })
  audience?: string | null;

  @Field(() => Int, { nullable: true, description: 'Âge minimal, en années' })
  @Property({ type: 'int', nullable: true })
  ageMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Âge maximal, en années' })
  @Property({ type: 'int', nullable: true })
  ageMax?: number | null;

  @Field(() => Int, { nullable: true, description: 'Âge maximal en quartier de la politique de la Ville, sur un territoire du FSE (E16)' })
  @Property({ type: 'int', nullable: true })
  ageMaxPriorityArea?: number | null;

  @Field(() => [SolutionPublicEnum], { description: 'Pour qui ; vide : pour tous' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  publics: SolutionPublic[] = [];

  @Field(() => [SchoolLevelEnum], { description: 'Niveaux scolaires attendus ; vide : tous' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  schoolLevels: SchoolLevel[] = [];

  @Field(() => YouthStatusEnum, { nullable: true, description: 'Statut du jeune pendant la solution (E10)' })
  @Property({ type: 'text', nullable: true })
  youthStatus?: YouthStatus | null;

  @Field(() => Boolean, { description: 'Le jeune y retrouve un statut scolaire : il sort de la liste des décrocheurs (E10, critère 4)' })
  get isSchoolStatusRestored(): boolean {
    return this.youthStatus === 'SCHOOL';
  }

  @Field(() => [NeedEnum], { description: 'Besoins auxquels elle répond' })
  @Property({ type: 'text[]' })
  needs: Need[] = [];

  @Field(() => String, { nullable: true, description: 'Commune où elle se tient (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  /** As `territoryOf` writes it. */
  @Property({ type: 'text[]' })
  territory: string[] = [EVERYWHERE];

  @Field(() => [String], { description: 'Départements d’où viennent les jeunes ; vide, comme les communes : toute la France' })
  get departements(): string[] {
    return departementsOf(this.territory);
  }

  @Field(() => [String], { description: 'Communes d’où viennent les jeunes, en plus des départements (E19) ; codes officiels géographiques' })
  get communes(): string[] {
    return communesOf(this.territory);
  }

  /** E01: who may send a young person there; nobody named: anyone, the young person too. */
  @Field(() => [ProviderNetworkEnum], { description: 'Réseaux qui prescrivent ; vide : on s’y présente sans prescription (E01)' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  prescribers: ProviderNetwork[] = [];

  /** E01: who gives it besides the provider that lists it. */
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  partnerIds: string[] = [];

  @Field(() => ModalityEnum, { description: 'Sur place ou à distance (E13)' })
  @Property({ type: 'text', default: 'ON_SITE' })
  modality: Modality = 'ON_SITE';

  @Field(() => [SolutionKindEnum], { description: 'Familles de solutions avec lesquelles elle se combine, par exemple CNED et MLDS (E13)' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  combinesWith: SolutionKind[] = [];

  @Field(() => String, { nullable: true, description: 'Horaires et rythme, en clair (E01)' })
  @Property({ type: 'text', nullable: true })
  schedule?: string | null;

  @Field(() => [Int], { description: 'Mois où l’on y entre, de 1 à 12 ; vide : toute l’année (E01)' })
  @Property({ type: new ArrayType(Number), columnType: 'int[]', defaultRaw: "'{}'" })
  entryMonths: number[] = [];

  @Field(() => Int, { nullable: true, description: 'Durée la plus courte, en mois (E11)' })
  @Property({ type: 'int', nullable: true })
  monthsMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Durée la plus longue, en mois (E11)' })
  @Property({ type: 'int', nullable: true })
  monthsMax?: number | null;

  @Field(() => [FormulaEnum], { description: 'Formules de service civique (E11)' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  formulas: Formula[] = [];

  @Field(() => [SolutionTutorEnum], { description: 'Tuteurs du jeune (E11, E12)' })
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  tutors: SolutionTutor[] = [];

  @Field(() => IntensityEnum, { nullable: true, description: 'Intensité de l’accompagnement (E16)' })
  @Property({ type: 'text', nullable: true })
  intensity?: Intensity | null;

  @Field(() => Int, { nullable: true, description: 'Jeunes par conseiller, au plus (E16)' })
  @Property({ type: 'int', nullable: true })
  youthsPerAdviser?: number | null;

  @Field(() => Boolean, { description: 'Publiée au catalogue (sinon : retirée)' })
  @Property({ type: 'boolean' })
  isPublished: boolean = true;

  // What follows is kept by the database (migration « search »): rank and place, so that a search follows an index.

  /** 0: a place that is certain; 1: a place to be confirmed; 2: full; 3: no session to come. */
  @Property({ type: 'int', default: 3 })
  readonly standing?: number;

  /** First day of the session to name first; 9999-12-31: none. */
  @Property({ type: 'date', default: '9999-12-31' })
  readonly nextStart?: string;

  /** Vacant places of the sessions that are not over. */
  @Property({ type: 'int', default: 0 })
  readonly vacant?: number;

  /** When the clock alone changes the standing: a declared freshness ends, a session is over. */
  @Property({ type: 'datetime', nullable: true })
  readonly standingUntil?: Date | null;

  @Property({ type: 'double', nullable: true })
  readonly latitude?: number | null;

  @Property({ type: 'double', nullable: true })
  readonly longitude?: number | null;

  /** Where it is on the globe in metres, its standing and its start: see the migration's `spot`. */
  @Property({ columnType: 'cube', type: 'string', nullable: true, lazy: true })
  readonly spot?: string | null;
}
