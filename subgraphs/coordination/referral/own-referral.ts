import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { asParty, Referral } from './referral.ts';
import type { ReferralState } from './state.ts';

/**
 * A referral that the viewer's organisation sent or received, locked, in one of the given states and not expired.
 * @throws Refusal REFERRAL_NOT_FOUND, or NOT_OPEN when it was answered, withdrawn or expired meanwhile
 */
export async function openReferral(context: RequestContext, id: string, side: 'senderOrganisationId' | 'receiverOrganisationId', states: readonly ReferralState[]): Promise<Referral> {
  const em = await context.em();
  const referral = await em.findOne(Referral, { id, [side]: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!referral) throw new Refusal('REFERRAL_NOT_FOUND', 'Cette orientation n’existe pas ou n’est pas la vôtre. Reprenez-la dans votre liste.', ['input', 'referralId']);
  if (!states.includes(referral.state) || referral.expiresAt <= new Date()) {
    throw new Refusal('NOT_OPEN', 'Cette orientation n’est plus ouverte : elle a reçu sa réponse, a été retirée ou est arrivée à échéance.', ['input', 'referralId']);
  }
  return asParty(context.member.organisation, referral);
}

/** As `openReferral`, marked as answered (or withdrawn) by the viewer now. */
export async function ownReferral(...found: Parameters<typeof openReferral>): Promise<Referral> {
  const [context] = found;
  return Object.assign(await openReferral(...found), { answeredById: context.member.person, answeredAt: new Date(), askedAt: null });
}
