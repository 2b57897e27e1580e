import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PerseveranceAction } from './perseverance-action.ts';

const PerseveranceActionConnection = Connection(() => PerseveranceAction, 'PerseveranceAction');

@Resolver()
export class PerseveranceQueries {
  @Allow('ANYONE')
  @Query(() => PerseveranceAction, { nullable: true, description: 'Une action de la Semaine de la persévérance scolaire (F19)' })
  perseveranceAction(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<PerseveranceAction | null> {
    return byId(context, PerseveranceAction, id);
  }

  @Allow('ANYONE')
  @Query(() => PerseveranceActionConnection, { description: 'Actions de la Semaine de la persévérance scolaire, par département (F19)' })
  perseveranceActions(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
  ): Promise<Page<PerseveranceAction>> {
    return page(context, PerseveranceAction, args, { isPublished: true, ...(departement ? { departement } : {}) });
  }
}
