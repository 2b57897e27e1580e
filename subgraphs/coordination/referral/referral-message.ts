import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Referral } from './referral.ts';

/** What both parties of a referral write to each other before it is answered: free text, theirs alone (3.2). */
@Shared('OWNER')
@ObjectType({ description: 'Question du destinataire d’une orientation, ou réponse de son expéditeur ; lisible d’eux seuls' })
@Entity({ tableName: 'referral_message', ...guarded(DATABASE, 'referral_message', either(own('sender_organisation_id'), own('receiver_organisation_id')), either(own('author_organisation_id'))) })
export class ReferralMessage extends Base {
  @Index()
  @ManyToOne(() => Referral, { mapToPk: true })
  referralId!: string;

  /** The parties, as the referral names them: the row policies read them here. */
  @ManyToOne(() => Organisation, { mapToPk: true })
  senderOrganisationId!: string;

  @ManyToOne(() => Organisation, { mapToPk: true })
  receiverOrganisationId!: string;

  @ManyToOne(() => Organisation, { mapToPk: true })
  authorOrganisationId!: string;

  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => String, { description: 'Texte' })
  @Property({ type: 'text' })
  text!: string;

  /** Set for the reader that is a party, by the referral's resolver. */
  ownerId?: string;

  @Field(() => Date, { description: 'Écrit le' })
  get writtenAt(): Date {
    return this.createdAt;
  }
}
