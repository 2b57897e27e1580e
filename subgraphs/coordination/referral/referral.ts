import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { NetworkEnum } from '../organisation/network.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
import {
  ReferralNeedEnum, ReferralStateEnum, RefusalReasonEnum, TakenUpAsEnum, type ReferralNeed, type ReferralState, type RefusalReason, type TakenUpAs,
} from './state.ts';

const parties = `${own('sender_organisation_id')} or ${own('receiver_organisation_id')}`;

/**
 * The named act by which a youth's record is shared outside circle 1 (3.2). While it is SENT or ACCEPTED and not past its
 * expiry, it is a standing of the receiver: a trigger keeps the two together (see migrations).
 */
@Shared('STAGE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Orientation d’un jeune vers une organisation, qui répond' })
@Entity({ tableName: 'referral', ...guarded(DATABASE, 'referral', either(granted('STAGE'), parties), either(parties)) })
export class Referral extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @ManyToOne(() => Person, { mapToPk: true })
  senderId!: string;

  @Index()
  @ManyToOne(() => Organisation, { mapToPk: true })
  senderOrganisationId!: string;

  @Field(() => NetworkEnum, { description: 'Réseau de l’expéditeur' })
  @Property({ type: 'text' })
  senderNetwork!: Network;

  @Index()
  @ManyToOne(() => Organisation, { mapToPk: true })
  receiverOrganisationId!: string;

  @Field(() => ReferralNeedEnum, { description: 'Besoin' })
  @Property({ type: 'text' })
  need!: ReferralNeed;

  @Field(() => [String], { description: 'Rubriques que le destinataire peut lire tant que l’orientation est ouverte' })
  @Property({ type: 'text[]' })
  scopes!: Scope[];

  /** Free text belongs to both parties, nobody else (3.2): see `ownerId`. */
  @Shared('OWNER')
  @Field(() => String, { nullable: true, description: 'Message, lisible de l’expéditeur et du destinataire seulement' })
  @Property({ type: 'text', nullable: true })
  message?: string | null;

  @Field(() => ReferralStateEnum, { description: 'État' })
  @Index()
  @Property({ type: 'text' })
  state: ReferralState = 'SENT';

  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Motif du refus' })
  @Property({ type: 'text', nullable: true })
  refusalReason?: RefusalReason | null;

  @Field(() => Date, { description: 'Échéance : au-delà, plus rien n’est lu à ce titre' })
  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  answeredById?: string | null;

  @Field(() => Date, { nullable: true, description: 'Réponse, ou retrait, le' })
  @Property({ type: 'datetime', nullable: true })
  answeredAt?: Date | null;

  /** When the receiver asked what the sender has not answered yet. */
  @Property({ type: 'datetime', nullable: true })
  askedAt?: Date | null;

  @Field(() => Boolean, { description: 'Le destinataire a demandé une précision, l’expéditeur n’a pas encore répondu' })
  get isAwaitingReply(): boolean {
    return !!this.askedAt && this.state === 'SENT';
  }

  @Field(() => TakenUpAsEnum, { nullable: true, description: 'Ce que le destinataire a ouvert à partir d’elle' })
  @Property({ type: 'text', nullable: true })
  takenUpAs?: TakenUpAs | null;

  /** The proposal that this referral goes with: answered, it is answered too. */
  @Unique()
  @Property({ type: 'uuid', nullable: true })
  proposalId?: string | null;

  /** The side of the act that the viewer is on, set by `asParty`; unset, nobody owns the row and its message is closed. */
  ownerId?: string;

  @Field(() => Date, { description: 'Envoyée le' })
  get sentAt(): Date {
    return this.createdAt;
  }
}

/** Tells the policies that this referral is the viewer's own, when its organisation sent or received it. */
export function asParty(organisation: string, referral: Referral): Referral {
  if ([referral.senderOrganisationId, referral.receiverOrganisationId].includes(organisation)) referral.ownerId = organisation;
  return referral;
}
