import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Association } from '../association/association.ts';
import { DATABASE } from '../database.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MomentEnum, PointEnum, RespondentEnum, type Moment, type Point, type Respondent } from './codes.ts';

/** One answer of one of the two, as the coordinator took it down: the association's alone, others read sums (small cells suppressed). */
@Shared('OWNER')
@ObjectType({ description: 'Satisfaction d’un jeune ou d’un mentor, connue de la seule association (F13)' })
@Entity({ tableName: 'mentoring_satisfaction', ...guarded(DATABASE, 'mentoring_satisfaction', either(own())) })
@Unique({ properties: ['mentorshipId', 'respondent', 'moment'] })
@Index({ properties: ['answeredOn', 'associationId'] })
export class MentoringSatisfaction extends Base {
  @ManyToOne(() => Mentorship, { mapToPk: true })
  mentorshipId!: string;

  /** Null while the mentee is not registered (F15). */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @ManyToOne(() => Association, { mapToPk: true })
  associationId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => RespondentEnum, { description: 'Le jeune ou le mentor' })
  @Property({ type: 'text' })
  respondent!: Respondent;

  @Field(() => MomentEnum, { description: 'Après trois mois, ou à la fin' })
  @Property({ type: 'text' })
  moment!: Moment;

  @Field(() => LocalDate, { description: 'Répondu le' })
  @Property({ type: 'date' })
  answeredOn!: string;

  @Field(() => Int, { description: 'Note, de 0 à 10' })
  @Property({ type: 'integer' })
  score!: number;

  @Field(() => Boolean, { description: 'Recommanderait le mentorat' })
  @Property({ type: 'boolean' })
  isRecommending!: boolean;

  @Field(() => [PointEnum], { description: 'Ce qui a été apprécié' })
  @Property({ type: 'text[]' })
  liked: Point[] = [];

  @Field(() => [PointEnum], { description: 'Ce qui est à améliorer' })
  @Property({ type: 'text[]' })
  toImprove: Point[] = [];

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Remarque, lisible de votre seule association' })
  @Property({ type: 'text', nullable: true })
  comment?: string | null;
}
