import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { today } from '@passerelle/kit/values/today';
import { AreaKindEnum, type AreaKind } from './area-kind.ts';
import { isToConfirm } from './in-force.ts';
import { MenteePublicEnum, type MenteePublic } from './public.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType('MentoringOffer', { description: 'Offre de mentorat d’une association sur un territoire (F14, F15, F17). Aucune personne n’y figure.' })
@Entity({ tableName: 'offer', ...unguarded(DATABASE, 'offer') })
@Index({ properties: ['objective', 'id'] })
@Check({ name: 'offer_places', expression: '(places_taken >= 0) AND (places_taken <= places)' })
export class Offer extends Base {
  @Index()
  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  /** The organisation that listed it: the association itself, or the collective for it. Null in rows made before it was kept. */
  @Property({ type: 'uuid', nullable: true })
  publishedById?: string | null;

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
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  publics!: MenteePublic[];

  @Field(() => [AreaKindEnum], { description: 'Territoires de vie visés : ruraux, quartiers ; aucun : tous (F15)' })
  @Property({ type: 'text[]', default: [] })
  areas: AreaKind[] = [];

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
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  departements: string[] = [];

  /** Départements of the communes too: what a search by département looks at. */
  @Index({ type: 'gin' })
  @Property({ type: 'text[]' })
  reaches: string[] = [];

  @Field(() => String, { nullable: true, description: 'Territoire en clair, tel que l’écrit l’association : « Roubaix et Tourcoing »' })
  @Property({ type: 'text', nullable: true })
  territoryName?: string | null;

  @Field(() => Int, { description: 'Places annoncées' })
  @Property({ type: 'integer' })
  places!: number;

  @Field(() => Int, { description: 'Places prises, à la dernière mise à jour' })
  @Property({ type: 'integer' })
  placesTaken: number = 0;

  @Field(() => Int, { description: 'Places encore ouvertes' })
  get placesLeft(): number {
    return this.places - this.placesTaken;
  }

  @Field(() => String, { description: 'Qui contacter : l’adresse publique de l’association ou du collectif' })
  @Property({ type: 'text' })
  contact!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Retirée le' })
  @Property({ type: 'date', nullable: true })
  withdrawnOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Valable à partir du ; absent : dès sa publication' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Valable jusqu’au, compris ; absent : sans fin prévue' })
  @Property({ type: 'date', nullable: true })
  validUntil?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Confirmée le : l’association a dit que l’offre et ses places sont à jour' })
  @Property({ type: 'date', nullable: true })
  confirmedOn?: string | null;

  @Field(() => Boolean, { description: 'À confirmer : personne n’a dit depuis six mois que l’offre est à jour. Renseignez-vous avant d’orienter un jeune.' })
  get isToConfirm(): boolean {
    return isToConfirm(this, today());
  }
}
