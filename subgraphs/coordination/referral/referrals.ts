import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { asParty, Referral } from './referral.ts';
import { ReferralStateEnum, type ReferralState } from './state.ts';

@ArgsType()
export class ReferralFilters extends PageArgs {
  @Field(() => ReferralStateEnum, { nullable: true, description: 'État' }) state?: ReferralState | null;
  @Field(() => Boolean, { nullable: true, description: 'Seulement celles dont le destinataire attend une précision' }) isAwaitingReply?: boolean | null;
}

const ReferralConnection = Connection(() => Referral, 'Referral');

async function mine(context: RequestContext, args: PageArgs, side: 'senderOrganisationId' | 'receiverOrganisationId', { state, isAwaitingReply }: ReferralFilters): Promise<Page<Referral>> {
  const { organisation } = context.member;
  const found = await page(context, Referral, args, {
    [side]: organisation, ...(state ? { state } : {}), ...(isAwaitingReply ? { state: 'SENT' as const, askedAt: { $ne: null } } : {}),
  }, { id: 'desc' });
  for (const { node } of found.edges) asParty(organisation, node);
  return found;
}

@Resolver()
export class ReferralQueries {
  @Allow('MEMBER')
  @Query(() => ReferralConnection, { description: 'Orientations reçues par votre organisation, la dernière d’abord' })
  referralsReceived(@Args(() => ReferralFilters) args: ReferralFilters, @Ctx() context: RequestContext): Promise<Page<Referral>> {
    return mine(context, args, 'receiverOrganisationId', args);
  }

  @Allow('MEMBER')
  @Query(() => ReferralConnection, { description: 'Orientations envoyées par votre organisation, la dernière d’abord' })
  referralsSent(@Args(() => ReferralFilters) args: ReferralFilters, @Ctx() context: RequestContext): Promise<Page<Referral>> {
    return mine(context, args, 'senderOrganisationId', args);
  }
}
