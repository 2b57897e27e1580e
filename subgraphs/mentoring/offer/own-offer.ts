import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { listableAssociations } from '../consortium/may-list.ts';
import { Offer } from './offer.ts';

/**
 * An offer that the member may change, locked until the request ends: of its own association, or of one that its collective
 * lists offers for (F17).
 * @throws Refusal OFFER_NOT_FOUND when it is missing or another's: both look the same
 */
export async function ownOffer(context: RequestContext, id: string): Promise<Offer> {
  const mine = await listableAssociations(context);
  const em = await context.em();
  const offer = await em.findOne(Offer, { id, associationId: { $in: mine.map((a) => a.id) } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!offer) throw new Refusal('OFFER_NOT_FOUND', 'Cette offre n’existe pas, ou n’est ni de votre association ni d’un membre de votre consortium. Vérifiez le lien.', ['input', 'offerId']);
  return offer;
}
