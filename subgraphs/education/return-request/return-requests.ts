import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import type { FilterQuery } from '@mikro-orm/core';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ReturnRequest } from './return-request.ts';
import { ReturnStateEnum, type ReturnState } from './state.ts';
import { whereState } from './where-state.ts';

const ReturnRequestConnection = Connection(() => ReturnRequest, 'ReturnRequest');

/** Those due first come first: the late ones. */
const BY_DUE_DAY = { requestedOn: 'asc', id: 'asc' } as const;

/** Circle 1's platforms, or one of them, for who is habilitated; otherwise one's own organisation's doors. */
function audience({ member }: RequestContext, platformId?: string | null): FilterQuery<ReturnRequest> {
  const platforms = namingPlatforms(member);
  if (!platforms.length) return { ownerId: member.organisation, ...(platformId ? { platformId } : {}) };
  return { platformId: { $in: platformId ? platforms.filter((id) => id === platformId) : platforms } };
}

@Resolver()
export class ReturnRequestQueries {
  @Allow('MEMBER')
  @Query(() => ReturnRequestConnection, { description: 'Demandes de droit au retour de vos plates-formes (cercle 1) ou de votre organisation, les plus urgentes d’abord ; sans état, celles qui sont ouvertes' })
  returnRequests(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('platformId', () => ID, { nullable: true, description: 'Plate-forme' }) platformId?: string | null,
    @Arg('state', () => ReturnStateEnum, { nullable: true, description: 'État' }) state?: ReturnState | null,
  ): Promise<Page<ReturnRequest>> {
    const asked = state ? whereState(state, today()) : { closedOn: null };
    return page(context, ReturnRequest, args, { $and: [audience(context, platformId), asked] } as FilterQuery<ReturnRequest>, BY_DUE_DAY);
  }

  @Allow('MEMBER')
  @Query(() => ReturnRequestConnection, { description: 'Demandes de droit au retour sans premier entretien après quinze jours, la plus ancienne d’abord' })
  lateReturnRequests(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<ReturnRequest>> {
    return page(context, ReturnRequest, args, { $and: [audience(context), whereState('LATE', today())] } as FilterQuery<ReturnRequest>, BY_DUE_DAY);
  }
}
