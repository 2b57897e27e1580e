import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { ReferralMessage } from './referral-message.ts';
import type { Referral } from './referral.ts';

/** Characters: an orientation is answered or refused, not argued about. */
const LONGEST = 2_000;

/**
 * Writes what one party says to the other.
 * @param referral locked, and still to be answered
 * @throws Refusal TEXT_INVALID for an empty text, or one over 2,000 characters
 */
export async function writeMessage(context: RequestContext, referral: Referral, text: string): Promise<void> {
  const said = text.trim();
  if (!said || said.length > LONGEST) throw new Refusal('TEXT_INVALID', 'Écrivez votre message, en 2 000 caractères au plus.', ['input', 'text']);
  (await context.em()).create(ReferralMessage, {
    referralId: referral.id, senderOrganisationId: referral.senderOrganisationId, receiverOrganisationId: referral.receiverOrganisationId,
    authorOrganisationId: context.member.organisation, authorId: context.member.person, text: said,
  } as never);
}
