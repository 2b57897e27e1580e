import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import {
  GuardianInvolvementEnum, InterviewKindEnum, InterviewOutcomeEnum, InterviewSettingEnum, type GuardianInvolvement, type InterviewKind, type InterviewOutcome, type InterviewSetting,
} from './kind.ts';

/** A meeting with the youth, planned, then held or not. The platform has no door of its own: it takes place at a member's (B20). */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Entretien avec le jeune, prévu puis tenu ou non (B03, B11, B20)' })
@Entity({ tableName: 'interview', ...guarded(DATABASE, 'interview', either(granted('CASE'), own())) })
export class Interview extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that planned it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The person who planned it. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => InterviewKindEnum, { description: 'Nature de l’entretien' })
  @Property({ type: 'text' })
  kind!: InterviewKind;

  @Field(() => InterviewSettingEnum, { description: 'Individuel ou collectif' })
  @Property({ type: 'text' })
  setting!: InterviewSetting;

  @Field(() => Date, { description: 'Date et heure du rendez-vous' })
  @Property({ type: 'datetime' })
  plannedAt!: Date;

  /** The network's organisation that receives the youth (B20). */
  @Property({ type: 'uuid' })
  placeId!: string;

  @Field(() => InterviewOutcomeEnum, { nullable: true, description: 'Suite de l’entretien ; absente tant qu’il est seulement prévu' })
  @Property({ type: 'text', nullable: true })
  outcome?: InterviewOutcome | null;

  @Field(() => LocalDate, { nullable: true, description: 'Tenu, annulé ou manqué le' })
  @Property({ type: 'date', nullable: true })
  outcomeOn?: string | null;

  @Property({ type: 'uuid', nullable: true })
  recordedById?: string | null;

  @Field(() => GuardianInvolvementEnum, { nullable: true, description: 'Place des représentants légaux (B07)' })
  @Property({ type: 'text', nullable: true })
  guardians?: GuardianInvolvement | null;

  /** Free text never leaves its owner (3.2). */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Notes, lisibles de la seule organisation qui a prévu l’entretien' })
  @Property({ type: 'text', nullable: true })
  notes?: string | null;
}
