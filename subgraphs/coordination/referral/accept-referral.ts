import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ownReferral } from './own-referral.ts';
import { ReferralInput, ReferralPayload } from './payload.ts';
import { tellReferral } from './tell-referral.ts';

@Resolver()
export class AcceptReferral {
  /** What it opens stays open until its expiry: by then the receiver keeps a file of its own. */
  @Allow('MEMBER')
  @Mutation(() => ReferralPayload, { description: 'Accepte une orientation reçue' })
  async acceptReferral(@Arg('input', () => ReferralInput) { referralId }: ReferralInput, @Ctx() context: RequestContext): Promise<Partial<ReferralPayload>> {
    const referral = await ownReferral(context, referralId, 'receiverOrganisationId', ['SENT']);
    referral.state = 'ACCEPTED';
    await tellReferral(context, 'accepted', referral);
    return { referral };
  }
}
