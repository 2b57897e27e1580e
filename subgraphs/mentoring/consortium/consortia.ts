import type { FilterQuery } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { within } from '../offer/territory.ts';
import { Consortium } from './consortium.ts';

const ConsortiumConnection = Connection(() => Consortium, 'MentoringConsortium');

@Resolver()
export class ConsortiumQueries {
  @Allow('ANYONE')
  @Query(() => Consortium, { nullable: true, description: 'Un consortium d’associations de mentorat (F17)' })
  mentoringConsortium(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Consortium | null> {
    return byId(context, Consortium, id);
  }

  @Allow('ANYONE')
  @Query(() => ConsortiumConnection, { description: 'Consortiums d’associations de mentorat, par territoire (F17)' })
  mentoringConsortia(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('territory', () => String, { nullable: true, description: 'Commune (code INSEE) ou département' }) territory?: string | null,
  ): Promise<Page<Consortium>> {
    return page(context, Consortium, args, (territory ? within(territory) : {}) as FilterQuery<Consortium>);
  }
}
