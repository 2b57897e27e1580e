import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { HalfDayEnum, type HalfDay } from '../mentor/half-day.ts';
import { SettingEnum, type Setting } from '../mentor/setting.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { RequestOutcomeEnum, type RequestOutcome } from './outcome.ts';

/** What a youth wants of a mentor, until a pair answers it: one open request a youth and association. Codes only. */
@Shared('MENTORING')
@ObjectType({ description: 'Demande de mentorat d’un jeune, en attente d’un mentor ou close (F13, F14)' })
@Entity({ tableName: 'mentoring_request', ...guarded(DATABASE, 'mentoring_request', either(granted('MENTORING'), own()), either(own())) })
@Index({ name: 'mentoring_request_waiting', expression: 'create index mentoring_request_waiting on mentoring_request (owner_id, stated_on, id) where closed_on is null' })
@Unique({ name: 'mentoring_request_one', properties: ['youthId', 'ownerId'], where: 'closed_on is null' })
export class MentoringRequest extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The association's organisation. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => LocalDate, { description: 'Exprimée le : le jeune attend depuis ce jour' })
  @Property({ type: 'date' })
  statedOn!: string;

  @Field(() => ObjectiveEnum, { description: 'Objectif voulu (F14)' })
  @Property({ type: 'text' })
  objective!: Objective;

  @Field(() => MenteePublicEnum, { description: 'Où en est le jeune : école, collège, lycée… (F15)' })
  @Property({ type: 'text' })
  public!: MenteePublic;

  @Field(() => [HalfDayEnum], { description: 'Moments de la semaine souhaités ; aucun si le jeune n’a pas de préférence' })
  @Property({ type: 'text[]' })
  halfDays: HalfDay[] = [];

  @Field(() => SettingEnum, { nullable: true, description: 'Sur place ou à distance ; absent sans préférence' })
  @Property({ type: 'text', nullable: true })
  setting?: Setting | null;

  /** Where to meet, not where the youth lives: the address is coordination's. */
  @Field(() => String, { nullable: true, description: 'Commune où se voir (code INSEE), qui n’est pas forcément celle du domicile' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Close le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => RequestOutcomeEnum, { nullable: true, description: 'Suite de la demande' })
  @Property({ type: 'text', nullable: true })
  outcome?: RequestOutcome | null;
}
