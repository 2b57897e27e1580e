import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { TutorMissionEnum, type TutorMission } from '../tutoring/mission.ts';
import { Tutoring } from '../tutoring/tutoring.ts';
import { SessionKindEnum, type SessionKind } from './kind.ts';

@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Séance de tutorat, avec sa durée et ses signatures (F04, F06, H09)' })
@Entity({ tableName: 'tutoring_session', ...guarded(DATABASE, 'tutoring_session', either(granted('CASE'), own()), either(own())) })
export class TutoringSession extends Base {
  @Index()
  @ManyToOne(() => Tutoring, { mapToPk: true })
  tutoringId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Index()
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The professional who logged it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => LocalDate, { description: 'Tenue le' })
  @Property({ type: 'date' })
  heldOn!: string;

  @Field(() => Int, { description: 'Durée en minutes' })
  @Property({ type: 'int' })
  minutes!: number;

  @Field(() => SessionKindEnum, { description: 'Nature (F04)' })
  @Property({ type: 'text' })
  kind!: SessionKind;

  @Field(() => TutorMissionEnum, { description: 'Mission du tuteur à laquelle elle a servi (F06)' })
  @Property({ type: 'text' })
  mission!: TutorMission;

  @Field(() => LocalDate, { nullable: true, description: 'Présence signée par le jeune le (H09)' })
  @Property({ type: 'date', nullable: true })
  signedByYouthOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Présence signée par le tuteur le (H09)' })
  @Property({ type: 'date', nullable: true })
  signedByTutorOn?: string | null;

  /** Logged by mistake: kept, counted nowhere. */
  @Field(() => LocalDate, { nullable: true, description: 'Annulée le : consignée par erreur, elle ne compte plus' })
  @Property({ type: 'date', nullable: true })
  cancelledOn?: string | null;
}
