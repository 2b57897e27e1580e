import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { inWords, today } from '@passerelle/kit/values/today';
import { changesOf } from '../changes.ts';
import { readOffer, type OfferFacts } from './offer-facts.ts';
import { ownOffer } from './own-offer.ts';
import type { OfferPayload } from './payload.ts';

/**
 * Changes an offer that the member may change, and confirms it as of today. What it becomes is checked whole: a change may be
 * right by itself and wrong with the rest.
 * @param changes what is absent stays, what is null is emptied
 * @throws Refusal OFFER_NOT_FOUND, OFFER_WITHDRAWN, REQUIRED, or what `readOffer` refuses
 */
export async function changeOffer(context: RequestContext, id: string, changes: { readonly [F in keyof OfferFacts]?: OfferFacts[F] | null }): Promise<Partial<OfferPayload>> {
  const offer = await ownOffer(context, id);
  // Nobody would see what it became, and it would be believed to be listed again.
  if (offer.withdrawnOn) throw new Refusal('OFFER_WITHDRAWN', `Cette offre est retirée depuis le ${inWords(offer.withdrawnOn)} : elle n’est plus proposée. Publiez-en une nouvelle.`, ['input', 'offerId']);
  const given = changesOf(changes, ['description', 'territoryName', 'validFrom', 'validUntil']);
  Object.assign(offer, readOffer({ ...offer, ...given } as OfferFacts), { confirmedOn: today() });
  return { offer };
}
