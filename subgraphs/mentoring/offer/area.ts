import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ConfirmOffer } from './confirm-offer.ts';
import { OfferResolver } from './offer.resolver.ts';
import { Offer } from './offer.ts';
import { OfferQueries } from './offers.ts';
import { PublishOffer } from './publish-offer.ts';
import { ReviseOffer } from './revise-offer.ts';
import { WithdrawOffer } from './withdraw-offer.ts';

/** What the associations offer (F14, F15, F17). */
export const offers: Area = {
  entities: [Offer],
  resolvers: [OfferQueries, OfferResolver, PublishOffer, ReviseOffer, ConfirmOffer, WithdrawOffer],
  references: { MentoringOffer: ({ id }, context) => byId(context, Offer, id) },
};
