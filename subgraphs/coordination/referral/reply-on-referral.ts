import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ReferralMessageInput } from './ask-on-referral.ts';
import { openReferral } from './own-referral.ts';
import { ReferralPayload } from './payload.ts';
import { writeMessage } from './write-message.ts';

@Resolver()
export class ReplyOnReferral {
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Répond à la question du destinataire d’une orientation envoyée' })
  async replyOnReferral(@Arg('input', () => ReferralMessageInput) { referralId, text }: ReferralMessageInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await openReferral(context, referralId, 'senderOrganisationId', ['SENT']);
    await writeMessage(context, referral, text);
    referral.askedAt = null;
    return { referral };
  }
}
