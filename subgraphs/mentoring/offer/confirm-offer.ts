import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { changeOffer } from './change-offer.ts';
import { OfferPayload } from './payload.ts';

@InputType({ description: 'Une offre de mentorat à confirmer' })
export class ConfirmOfferInput {
  @Field(() => ID, { description: 'Offre' }) offerId!: string;
  @Field(() => Int, { nullable: true, description: 'Places annoncées ; absent : inchangées' }) places?: number | null;
  @Field(() => Int, { nullable: true, description: 'Places prises ; absent : inchangées' }) placesTaken?: number | null;
}

@Resolver()
export class ConfirmOffer {
  @Allow(COORDINATORS)
  @Mutation(() => OfferPayload, { description: 'Confirme qu’une offre et ses places sont à jour. À refaire tous les six mois.' })
  confirmOffer(@Arg('input', () => ConfirmOfferInput) { offerId, ...changes }: ConfirmOfferInput, @Ctx() context: RequestContext): Promise<Partial<OfferPayload>> {
    return changeOffer(context, offerId, changes);
  }
}
