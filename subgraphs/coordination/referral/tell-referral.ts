import { byId } from '@passerelle/kit/data/load';
import type { EventData } from '@passerelle/kit/events/event';
import { emit } from '@passerelle/kit/events/record';
import { dayInFrance } from '@passerelle/kit/values/today';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Organisation } from '../organisation/organisation.ts';
import type { Referral } from './referral.ts';

/** What the siblings are told of a referral: organisations, dates and codes, never its message. */
export type ReferralTold = Pick<Referral, 'id' | 'senderOrganisationId' | 'receiverOrganisationId' | 'scopes' | 'expiresAt' | 'refusalReason'>;

/** @param network the receiver's */
export const toldOf = (referral: ReferralTold, network: string | null): EventData => ({
  referralId: referral.id, senderId: referral.senderOrganisationId, receiverId: referral.receiverOrganisationId, network,
  scopes: [...referral.scopes], expiresOn: dayInFrance(referral.expiresAt), reason: referral.refusalReason ?? null,
});

/** Tells the siblings what became of a referral, with the change itself (3.6). */
export async function tellReferral(context: RequestContext, what: 'sent' | 'accepted' | 'refused' | 'withdrawn', referral: Referral): Promise<void> {
  const receiver = await byId(context, Organisation, referral.receiverOrganisationId);
  await emit(context, `fr.passerelle.coordination.referral.${what}`, referral.youthId, toldOf(referral, receiver?.network ?? null));
}
