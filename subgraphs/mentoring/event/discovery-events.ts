import type { FilterQuery } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { DiscoveryEvent, EVERYWHERE } from './discovery-event.ts';
import { EventKindEnum, type EventKind } from './kind.ts';

const DiscoveryEventConnection = Connection(() => DiscoveryEvent, 'DiscoveryEvent');

@ArgsType()
export class DiscoveryEventArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Commune (code INSEE) ou département : les événements du département, et ceux de toute la France' }) territory?: string | null;
  @Field(() => EventKindEnum, { nullable: true, description: 'Nature' }) kind?: EventKind | null;
  @Field(() => MenteePublicEnum, { nullable: true, description: 'Public (F15)' }) public?: MenteePublic | null;
}

@Resolver()
export class DiscoveryEventQueries {
  @Allow('ANYONE')
  @Query(() => DiscoveryEvent, { nullable: true, description: 'Un événement de découverte du mentorat, passé, annulé ou à venir (F17)' })
  discoveryEvent(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<DiscoveryEvent | null> {
    return byId(context, DiscoveryEvent, id);
  }

  @Allow('ANYONE')
  @Query(() => DiscoveryEventConnection, { description: 'Événements de découverte du mentorat à venir, le plus proche d’abord (F17)' })
  discoveryEvents(@Args(() => DiscoveryEventArgs) args: DiscoveryEventArgs, @Ctx() context: RequestContext): Promise<Page<DiscoveryEvent>> {
    return page(context, DiscoveryEvent, args, {
      startsAt: { $gt: new Date() }, cancelledOn: null,
      ...(args.territory ? { reaches: { $overlap: [departement(args.territory), EVERYWHERE] } } : {}),
      ...(args.kind ? { kind: args.kind } : {}),
      ...(args.public ? { publics: { $contains: [args.public] } } : {}),
    } as FilterQuery<DiscoveryEvent>, { startsAt: 'asc', id: 'asc' });
  }
}

/** One goes to an event of the next town too: what counts is the département. */
function departement(territory: string): string {
  const commune = parseCommune(territory);
  const found = commune ? departementOfCommune(commune) : normaliseDepartement(territory);
  if (found) return found;
  throw coded('BAD_USER_INPUT', 'Donnez le code INSEE d’une commune (59512) ou un département (59).');
}
