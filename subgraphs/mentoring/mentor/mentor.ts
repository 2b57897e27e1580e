import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { HalfDayEnum, type HalfDay } from './half-day.ts';
import { SettingEnum, type Setting } from './setting.ts';
import { AbsenceEnum, TrainingEnum, type Absence, type Training } from './standing.ts';

/** A volunteer: only the association's own people know who it is; others read the name on a pair of theirs. */
@Shared('OWNER')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Mentor bénévole (F13), connu de sa seule association' })
@Entity({ tableName: 'mentor', ...guarded(DATABASE, 'mentor', either(own())) })
@Index({ properties: ['ownerId', 'id'] })
export class Mentor extends Base {
  /** The association's organisation. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Field(() => String, { description: 'Nom affiché' })
  @Property({ type: 'text' })
  displayName!: string;

  @Field(() => [ObjectiveEnum], { description: 'Objectifs que le mentor accompagne' })
  @Property({ type: 'text[]' })
  objectives: Objective[] = [];

  @Field(() => String, { nullable: true, description: 'Disponibilités, en clair' })
  @Property({ type: 'text', nullable: true })
  availability?: string | null;

  @Field(() => [HalfDayEnum], { description: 'Moments de la semaine où le mentor est disponible ; aucun si l’association ne les connaît pas' })
  @Property({ type: 'text[]', default: [] })
  halfDays: HalfDay[] = [];

  @Field(() => [SettingEnum], { description: 'Sur place, à distance, ou les deux' })
  @Property({ type: 'text[]', default: [] })
  settings: Setting[] = [];

  @Field(() => [String], { description: 'Communes où le mentor peut se rendre (codes INSEE)' })
  @Property({ type: 'text[]', default: [] })
  communes: string[] = [];

  @Field(() => [String], { description: 'Départements où le mentor peut se rendre, en entier' })
  @Property({ type: 'text[]', default: [] })
  departements: string[] = [];

  @Field(() => Int, { description: 'Nombre de jeunes que le mentor peut suivre à la fois' })
  @Property({ type: 'integer' })
  capacity: number = 1;

  @Field(() => LocalDate, { nullable: true, description: 'Formé le' })
  @Property({ type: 'date', nullable: true })
  trainedOn?: string | null;

  @Field(() => TrainingEnum, { nullable: true, description: 'Dernière formation reçue' })
  @Property({ type: 'text', nullable: true })
  training?: Training | null;

  @Field(() => LocalDate, { nullable: true, description: 'En pause depuis le' })
  @Property({ type: 'date', nullable: true })
  pausedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour de la pause ; absent si aucune fin n’est prévue' })
  @Property({ type: 'date', nullable: true })
  pausedUntil?: string | null;

  @Field(() => AbsenceEnum, { nullable: true, description: 'Raison de la pause' })
  @Property({ type: 'text', nullable: true })
  pauseReason?: Absence | null;

  @Field(() => LocalDate, { nullable: true, description: 'A quitté l’association le' })
  @Property({ type: 'date', nullable: true })
  leftOn?: string | null;

  @Field(() => AbsenceEnum, { nullable: true, description: 'Raison du départ' })
  @Property({ type: 'text', nullable: true })
  leftReason?: Absence | null;

  /** The date only: what the check said is stored nowhere. */
  @Field(() => LocalDate, { nullable: true, description: 'Contrôle d’honorabilité vérifié le (la date seule, jamais son contenu)' })
  @Property({ type: 'date', nullable: true })
  backgroundCheckedOn?: string | null;
}
