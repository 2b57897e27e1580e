import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Session } from '../session/session.ts';
import { PlaceCheck } from './place-check.ts';

const PlaceCheckConnection = Connection(() => PlaceCheck, 'PlaceCheck');

@Resolver(() => PlaceCheck)
export class PlacesToConfirm {
  /** E02: what a provider's secretary opens first. */
  @Allow('MEMBER')
  @Query(() => PlaceCheckConnection, { description: 'Sessions de votre organisation dont les places sont à confirmer, les plus anciennes demandes d’abord (E02)' })
  placesToConfirm(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<PlaceCheck>> {
    return page(context, PlaceCheck, args, { ownerId: context.member.organisation, settledOn: null });
  }

  @FieldResolver(() => Session, { nullable: true, description: 'Session' })
  session(@Root() check: PlaceCheck, @Ctx() context: RequestContext): Promise<Session | null> {
    return byId(context, Session, check.sessionId);
  }
}
