import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { openReferral } from './own-referral.ts';
import { ReferralInput, ReferralPayload } from './payload.ts';
import { writeMessage } from './write-message.ts';

@InputType({ description: 'La réponse à une question sur une orientation envoyée' })
export class ReplyOnReferralInput extends ReferralInput {
  @Field(() => String, { description: 'Texte, lisible de l’expéditeur et du destinataire seulement' }) text!: string;
}

@Resolver()
export class ReplyOnReferral {
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Répond à la question du destinataire d’une orientation envoyée' })
  async replyOnReferral(@Arg('input', () => ReplyOnReferralInput) { referralId, text }: ReplyOnReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await openReferral(context, referralId, 'senderOrganisationId', ['SENT']);
    await writeMessage(context, referral, text);
    referral.askedAt = null;
    return { referral };
  }
}
