import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, ofPlatform, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Campaign } from '../campaign/campaign.ts';
import { RefusalReasonEnum, type RefusalReason } from '../refusal/reason.ts';
import { RecontactConditionEnum, type RecontactCondition } from '../refusal/recontact-condition.ts';
import { OutcomeEnum, type Outcome } from './outcome.ts';
import { OriginEnum, StageEnum, type Origin, type Stage } from './stage.ts';

@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Dossier de suivi d’un jeune décrocheur (dossier RIO, ou hors liste)' })
@Entity({ tableName: 'dropout_case', ...guarded(DATABASE, 'dropout_case', either(granted('STAGE'), own(), ofPlatform())) })
@Index({ properties: ['platformId', 'stage', 'id'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['ownerId', 'id'] })
@Index({ name: 'dropout_case_waiting', expression: 'create index dropout_case_waiting on dropout_case (platform_id, opened_on, id) where closed_on is null' })
export class DropoutCase extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that opened it. */
  @Property({ type: 'uuid' })
  ownerId!: string;

  /** The platform that works on it: what its lists are made of. */
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Field(() => OriginEnum, { description: 'Origine du repérage' })
  @Property({ type: 'text' })
  origin!: Origin;

  @Field(() => StageEnum, { description: 'Étape : repérage, contact, diagnostic, solution (B01)' })
  @Property({ type: 'text' })
  stage: Stage = 'IDENTIFIED';

  @Field(() => LocalDate, { description: 'Ouvert le' })
  @Property({ type: 'date' })
  openedOn!: string;

  /** Null until a first step is taken: the case then stands where it was opened. */
  @Field(() => LocalDate, { nullable: true, description: 'À cette étape depuis le ; absent tant que le dossier n’a pas changé d’étape (B01)' })
  @Property({ type: 'date', nullable: true })
  stageSince?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Clos le' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => OutcomeEnum, { nullable: true, description: 'Issue, une fois le dossier clos (E20)' })
  @Property({ type: 'text', nullable: true })
  outcome?: Outcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Solution durable (E20)' })
  @Property({ type: 'boolean', nullable: true })
  isDurable?: boolean | null;

  @Field(() => Int, { description: 'Épisode : 1 au premier décrochage, 2 au suivant (A15)' })
  @Property({ type: 'smallint' })
  episode: number = 1;

  /** A15: the case of the episode before. */
  @ManyToOne(() => DropoutCase, { mapToPk: true, nullable: true })
  previousCaseId?: string | null;

  /** A18: the other case of the same youth, that this one was joined to. */
  @ManyToOne(() => DropoutCase, { mapToPk: true, nullable: true })
  joinedIntoId?: string | null;

  @Field(() => Boolean, { description: 'Suivi hors liste RIO, après quatre campagnes (A14)' })
  @Property({ type: 'boolean' })
  isOffList: boolean = false;

  @Shared('CASE')
  @Field(() => Boolean, { nullable: true, description: 'Refuse aujourd’hui la prise en charge (B02)' })
  @Property({ type: 'boolean' })
  isRefused: boolean = false;

  @Shared('CASE')
  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Raison du refus (B02, C18)' })
  @Property({ type: 'text', nullable: true })
  refusalReason?: RefusalReason | null;

  @Shared('CASE')
  @Field(() => LocalDate, { nullable: true, description: 'Refus exprimé le (B02)' })
  @Property({ type: 'date', nullable: true })
  refusedOn?: string | null;

  @Shared('CASE')
  @Field(() => LocalDate, { nullable: true, description: 'Reprendre contact le (B05)' })
  @Property({ type: 'date', nullable: true })
  recontactOn?: string | null;

  @Shared('CASE')
  @Field(() => RecontactConditionEnum, { nullable: true, description: 'Dans quel cas reprendre contact (B05)' })
  @Property({ type: 'text', nullable: true })
  recontactCondition?: RecontactCondition | null;

  @Shared('CASE')
  @Field(() => Boolean, { nullable: true, description: 'Injoignable : trois tentatives sans réponse à des moments différents (C13)' })
  @Property({ type: 'boolean' })
  isUnreachable: boolean = false;

  @Shared('CASE')
  @Field(() => LocalDate, { nullable: true, description: 'Représentants légaux informés le ; absent s’ils ne le sont pas (B07)' })
  @Property({ type: 'date', nullable: true })
  guardiansInformedOn?: string | null;

  @ManyToOne(() => Campaign, { mapToPk: true, nullable: true })
  campaignId?: string | null;
}
