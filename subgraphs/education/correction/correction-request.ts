import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { DATABASE } from '../database.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { FalseDropoutReasonEnum, type FalseDropoutReason } from '../false-dropout/reason.ts';
import { CorrectionRefusalEnum, CorrectionStateEnum, type CorrectionRefusal, type CorrectionState } from './state.ts';

/** A11: data are corrected by whom they belong to, never centrally: this only asks. It holds no free text. */
@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Demande de correction, adressée à l’organisation dont les données font un faux décrocheur (A11, A12)' })
@Entity({ tableName: 'correction_request', ...guarded(DATABASE, 'correction_request', either(granted('STAGE'), own('requester_id'), own('addressee_id')), either(own('requester_id'), own('addressee_id'))) })
@Index({ properties: ['requesterId', 'id'] })
@Index({ properties: ['addresseeId', 'id'] })
@Index({ name: 'correction_request_open', expression: `create unique index correction_request_open on correction_request (decision_id, addressee_id) where state = 'OPEN'` })
export class CorrectionRequest extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The organisation that asks. */
  @Property({ type: 'uuid' })
  requesterId!: string;

  /** The person who asked. */
  @Property({ type: 'uuid' })
  authorId!: string;

  /** The organisation that must correct. */
  @Property({ type: 'uuid' })
  addresseeId!: string;

  /** Not stored: a request has two owners, and the guard reads one. `asParty` writes here which of them reads it. */
  ownerId?: string;

  @ManyToOne(() => Campaign, { mapToPk: true })
  campaignId!: string;

  @ManyToOne(() => CampaignDecision, { mapToPk: true })
  decisionId!: string;

  @Field(() => FalseDropoutReasonEnum, { description: 'Ce qui est à corriger' })
  @Property({ type: 'text' })
  kind!: FalseDropoutReason;

  @Field(() => LocalDate, { description: 'Demandée le' })
  @Property({ type: 'date' })
  askedOn!: string;

  @Field(() => CorrectionStateEnum, { description: 'État' })
  @Property({ type: 'text' })
  state: CorrectionState = 'OPEN';

  @Field(() => LocalDate, { nullable: true, description: 'Réponse le' })
  @Property({ type: 'date', nullable: true })
  answeredOn?: string | null;

  /** The person who answered; null when the next campaign showed that it was corrected. */
  @Property({ type: 'uuid', nullable: true })
  answeredById?: string | null;

  @Field(() => CorrectionRefusalEnum, { nullable: true, description: 'Motif du refus' })
  @Property({ type: 'text', nullable: true })
  refusalReason?: CorrectionRefusal | null;
}
