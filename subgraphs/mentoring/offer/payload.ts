import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Offer } from './offer.ts';

/** What mutations of an offer that is there already answer. */
@Public()
@ObjectType({ description: 'Offre de mentorat après l’action demandée' })
export class OfferPayload {
  @Field(() => Offer, { nullable: true, description: 'L’offre' }) offer?: Offer | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
