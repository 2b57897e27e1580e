import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { ownReferral } from './own-referral.ts';
import { ReferralInput, ReferralPayload } from './payload.ts';
import { RefusalReasonEnum, type RefusalReason } from './state.ts';
import { tellReferral } from './tell-referral.ts';

@InputType({ description: 'Le refus d’une orientation' })
export class RefuseReferralInput extends ReferralInput {
  @Field(() => RefusalReasonEnum, { description: 'Motif' }) reason!: RefusalReason;
}

@Resolver()
export class RefuseReferral {
  /** The reason is compulsory: the sender must know what to try next. Closes at once what the referral opened. */
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Refuse une orientation reçue, avec un motif' })
  async refuseReferral(@Arg('input', () => RefuseReferralInput) { referralId, reason }: RefuseReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await ownReferral(context, referralId, 'receiverOrganisationId', ['SENT']);
    referral.state = 'REFUSED';
    referral.refusalReason = reason;
    await tellReferral(context, 'refused', referral);
    return { referral };
  }
}
