import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { SchoolTutoringEvaluationEnum, SchoolTutoringKindEnum, type SchoolTutoringEvaluation, type SchoolTutoringKind } from './kinds.ts';

/** Of a pupil by a volunteer adult of the school, or by another pupil: that one has no field here, so nobody can name them. */
@Shared('SCHOOLING')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Tutorat en établissement : entretiens réguliers et cadrés, pour une année scolaire (F10, F11)' })
@Entity({ tableName: 'school_tutoring', ...guarded(DATABASE, 'school_tutoring', either(granted('SCHOOLING'), own()), either(own())) })
@Index({ name: 'school_tutoring_to_evaluate', expression: 'create index school_tutoring_to_evaluate on school_tutoring (owner_id, evaluation_due_on, id) where evaluated_on is null' })
export class SchoolTutoring extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The school. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => SchoolTutoringKindEnum, { description: 'Adulte volontaire ou autre élève (F10)' })
  @Property({ type: 'text' })
  kind!: SchoolTutoringKind;

  @Field(() => String, { description: 'Année scolaire, par exemple 2026-2027' })
  @Property({ type: 'text' })
  schoolYear!: string;

  /** F11: whoever stands in for the head of the school, who sets it up. */
  @Property({ type: 'uuid' })
  setUpById!: string;

  @Field(() => LocalDate, { description: 'Représentants légaux informés de la mise en place et des modalités le (F11)' })
  @Property({ type: 'date' })
  guardiansInformedOn!: string;

  @Field(() => LocalDate, { description: 'Commencé le' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Arrêté le ; à défaut, il dure jusqu’à la fin de l’année scolaire' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => LocalDate, { description: 'À évaluer au plus tard le (F11)' })
  @Property({ type: 'date' })
  evaluationDueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Évalué le (F11)' })
  @Property({ type: 'date', nullable: true })
  evaluatedOn?: string | null;

  @Field(() => SchoolTutoringEvaluationEnum, { nullable: true, description: 'Évaluation (F11)' })
  @Property({ type: 'text', nullable: true })
  evaluation?: SchoolTutoringEvaluation | null;

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Commentaire de l’évaluation, lisible de votre seul établissement' })
  @Property({ type: 'text', nullable: true })
  evaluationComment?: string | null;
}
