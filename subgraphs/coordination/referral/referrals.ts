import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { asParty, Referral } from './referral.ts';
import { ReferralStateEnum, type ReferralState } from './state.ts';

const ReferralConnection = Connection(() => Referral, 'Referral');

async function mine(context: RequestContext, args: PageArgs, side: 'senderOrganisationId' | 'receiverOrganisationId', state?: ReferralState | null): Promise<Page<Referral>> {
  const { organisation } = context.member;
  const found = await page(context, Referral, args, { [side]: organisation, ...(state ? { state } : {}) }, { id: 'desc' });
  for (const { node } of found.edges) asParty(organisation, node);
  return found;
}

@Resolver()
export class ReferralQueries {
  @Allow('MEMBER')
  @Query(() => ReferralConnection, { description: 'Orientations reçues par votre organisation, la dernière d’abord' })
  referralsReceived(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('state', () => ReferralStateEnum, { nullable: true, description: 'État' }) state?: ReferralState | null): Promise<Page<Referral>> {
    return mine(context, args, 'receiverOrganisationId', state);
  }

  @Allow('MEMBER')
  @Query(() => ReferralConnection, { description: 'Orientations envoyées par votre organisation, la dernière d’abord' })
  referralsSent(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('state', () => ReferralStateEnum, { nullable: true, description: 'État' }) state?: ReferralState | null): Promise<Page<Referral>> {
    return mine(context, args, 'senderOrganisationId', state);
  }
}
