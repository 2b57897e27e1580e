import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { GridLevelEnum, type GridLevel } from './kinds.ts';
import { SchoolTutoring } from './school-tutoring.ts';

/** The five points that the pupil takes stock of. Levels are follow-up (CASE), narrower than the tutoring itself; words stay at the school. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Entretien de tutorat : le point fait par l’élève, en cinq points (F12)' })
@Entity({ tableName: 'tutoring_interview', ...guarded(DATABASE, 'tutoring_interview', either(granted('CASE'), own()), either(own())) })
export class TutoringInterview extends Base {
  @Index()
  @ManyToOne(() => SchoolTutoring, { mapToPk: true })
  schoolTutoringId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => LocalDate, { description: 'Tenu le' })
  @Property({ type: 'date' })
  heldOn!: string;

  @Field(() => GridLevelEnum, { description: 'Situation (F12)' })
  @Property({ type: 'text' })
  situation!: GridLevel;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Situation : commentaire, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  situationComment?: string | null;

  @Field(() => GridLevelEnum, { description: 'Assiduité (F12)' })
  @Property({ type: 'text' })
  attendance!: GridLevel;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Assiduité : commentaire, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  attendanceComment?: string | null;

  @Field(() => GridLevelEnum, { description: 'Organisation du travail (F12)' })
  @Property({ type: 'text' })
  organisation!: GridLevel;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Organisation du travail : commentaire, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  organisationComment?: string | null;

  @Field(() => GridLevelEnum, { description: 'Implication dans le travail personnel (F12)' })
  @Property({ type: 'text' })
  involvement!: GridLevel;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Implication dans le travail personnel : commentaire, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  involvementComment?: string | null;

  @Field(() => GridLevelEnum, { description: 'Problèmes rencontrés au sein de l’établissement (F12)' })
  @Property({ type: 'text' })
  problems!: GridLevel;

  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Problèmes rencontrés au sein de l’établissement : commentaire, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  problemsComment?: string | null;
}
