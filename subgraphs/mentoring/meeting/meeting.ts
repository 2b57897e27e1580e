import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Mentorship } from '../mentorship/mentorship.ts';
import { MeetingMeansEnum, MeetingStateEnum, MisserEnum, ThemeEnum, type MeetingMeans, type MeetingState, type Misser, type Theme } from './codes.ts';

/** One line of a pair's log. What was said stays between the two: themes by code; a word of it is the association's alone. */
@Shared('MENTORING')
@ObjectType({ description: 'Rencontre d’un binôme, au carnet des rencontres (F13)' })
@Entity({ tableName: 'mentoring_meeting', ...guarded(DATABASE, 'mentoring_meeting', either(granted('MENTORING'), own()), either(own())) })
export class MentoringMeeting extends Base {
  @Index()
  @ManyToOne(() => Mentorship, { mapToPk: true })
  mentorshipId!: string;

  /** Null while the mentee is not registered (F15). */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  youthId?: string | null;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => LocalDate, { description: 'Jour' })
  @Property({ type: 'date' })
  day!: string;

  @Field(() => MeetingStateEnum, { description: 'Prévue, tenue, manquée ou annulée' })
  @Property({ type: 'text' })
  state!: MeetingState;

  @Field(() => MeetingMeansEnum, { description: 'En personne, au téléphone, en visioconférence, en sortie' })
  @Property({ type: 'text' })
  means!: MeetingMeans;

  @Field(() => Int, { nullable: true, description: 'Durée en minutes, d’une rencontre tenue' })
  @Property({ type: 'integer', nullable: true })
  minutes?: number | null;

  @Field(() => [ThemeEnum], { description: 'Thèmes abordés' })
  @Property({ type: 'text[]' })
  themes: Theme[] = [];

  @Field(() => MisserEnum, { nullable: true, description: 'Qui n’est pas venu, si elle a été manquée' })
  @Property({ type: 'text', nullable: true })
  missedBy?: Misser | null;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Note, lisible de votre seule association' })
  @Property({ type: 'text', nullable: true })
  comment?: string | null;
}
