import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { openReferral } from './own-referral.ts';
import { ReferralInput, ReferralPayload } from './payload.ts';
import { writeMessage } from './write-message.ts';

@InputType({ description: 'Une question sur une orientation reçue' })
export class AskOnReferralInput extends ReferralInput {
  @Field(() => String, { description: 'Texte, lisible de l’expéditeur et du destinataire seulement' }) text!: string;
}

@Resolver()
export class AskOnReferral {
  /** The third answer besides yes and no: the referral stays open, and its sender's list says that something is awaited. */
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Demande une précision à l’expéditeur d’une orientation reçue, avant d’y répondre' })
  async askOnReferral(@Arg('input', () => AskOnReferralInput) { referralId, text }: AskOnReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await openReferral(context, referralId, 'receiverOrganisationId', ['SENT']);
    await writeMessage(context, referral, text);
    referral.askedAt = new Date();
    return { referral };
  }
}
