import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ownReferral } from './own-referral.ts';
import { ReferralInput, ReferralPayload } from './payload.ts';
import { tellReferral } from './tell-referral.ts';

@Resolver()
export class WithdrawReferral {
  /** Closes at once what it opened, accepted or not. */
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Retire une orientation envoyée' })
  async withdrawReferral(@Arg('input', () => ReferralInput) { referralId }: ReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await ownReferral(context, referralId, 'senderOrganisationId', ['SENT', 'ACCEPTED']);
    referral.state = 'WITHDRAWN';
    await tellReferral(context, 'withdrawn', referral);
    return { referral };
  }
}
