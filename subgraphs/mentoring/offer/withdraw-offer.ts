import { UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { COORDINATORS } from '../association/own-association.ts';
import { Offer } from './offer.ts';
import { ownOffer } from './own-offer.ts';

@InputType({ description: 'Une offre de mentorat à retirer' })
export class WithdrawOfferInput {
  @Field(() => ID, { description: 'Offre' }) offerId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class WithdrawOfferPayload {
  @Field(() => Offer, { nullable: true, description: 'L’offre retirée' }) offer?: Offer | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class WithdrawOffer {
  /** Done twice, it keeps the first date. */
  @Allow(COORDINATORS)
  @Mutation(() => WithdrawOfferPayload, { description: 'Retire une offre de votre association, ou d’un membre de votre consortium : elle n’est plus proposée' })
  async withdrawOffer(@Arg('input', () => WithdrawOfferInput) input: WithdrawOfferInput, @Ctx() context: RequestContext): Promise<Partial<WithdrawOfferPayload>> {
    const offer = await ownOffer(context, input.offerId);
    offer.withdrawnOn ??= today();
    return { offer };
  }
}
