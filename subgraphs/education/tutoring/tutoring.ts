import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { School } from '../school/school.ts';
import { AudienceEnum, FundingEnum, PersonalPathEnum, type Audience, type Funding, type PersonalPath } from './audience.ts';
import { TutoringEndReasonEnum, type TutoringEndReason } from './end-reason.ts';
import { TutorInterfaceEnum, TutorMissionEnum, type TutorInterface, type TutorMission } from './mission.ts';
import { RequesterEnum, type Requester } from './requester.ts';

@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Tutorat de l’académie, cofinancé par l’Union européenne : demandé, engagé pour 3 à 10 mois, terminé (F01–F09)' })
@Entity({ tableName: 'tutoring', ...guarded(DATABASE, 'tutoring', either(granted('SCHOOLING'), own(), ofPlatform()), either(own())) })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['ownerId', 'id'] })
export class Tutoring extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that asked for it and runs it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Field(() => AudienceEnum, { description: 'Public (F02, F03)' })
  @Property({ type: 'text' })
  audience!: Audience;

  @Field(() => FundingEnum, { description: 'Projet qui le paie (F01)' })
  @Property({ type: 'text' })
  funding!: Funding;

  @ManyToOne(() => School, { mapToPk: true, nullable: true })
  schoolId?: string | null;

  @Field(() => PersonalPathEnum, { nullable: true, description: 'Parcours personnalisé auquel il s’ajoute (F03)' })
  @Property({ type: 'text', nullable: true })
  personalPath?: PersonalPath | null;

  @Field(() => RequesterEnum, { description: 'Demandé par (F08)' })
  @Property({ type: 'text' })
  requestedBy!: Requester;

  /** The professional who asked. */
  @Property({ type: 'uuid' })
  requestedById!: string;

  @Field(() => LocalDate, { description: 'Demandé le' })
  @Property({ type: 'date' })
  requestedOn!: string;

  @Field(() => [TutorMissionEnum], { description: 'Ce sur quoi le jeune et le tuteur travaillent (F06)' })
  @Property({ type: 'text[]' })
  missions: TutorMission[] = [];

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Objectifs fixés avec le jeune, lisibles de votre seule organisation (F06)' })
  @Property({ type: 'text', nullable: true })
  objectives?: string | null;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Tuteur, tel que saisi, lisible de votre seule organisation' })
  @Property({ type: 'text', nullable: true })
  tutorName?: string | null;

  @Field(() => [TutorInterfaceEnum], { description: 'Professionnels avec qui le tuteur fait le lien (F07)' })
  @Property({ type: 'text[]' })
  interfaces: TutorInterface[] = [];

  @Field(() => LocalDate, { nullable: true, description: 'Commencé le' })
  @Property({ type: 'date', nullable: true })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Engagement jusqu’au (F05)' })
  @Property({ type: 'date', nullable: true })
  plannedEndOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Terminé le' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => TutoringEndReasonEnum, { nullable: true, description: 'Comment il s’est terminé (F05)' })
  @Property({ type: 'text', nullable: true })
  endReason?: TutoringEndReason | null;
}
