import { searchWords } from '@passerelle/kit/data/search-words';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { parseMef } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Mef } from './mef.ts';

const MefConnection = Connection(() => Mef, 'Mef');

@Resolver()
export class MefQueries {
  @Allow('ANYONE')
  @Query(() => MefConnection, { description: 'Modules élémentaires de formation, par code MEF ou par mots du libellé (petites fautes tolérées)' })
  mefs(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('code', () => String, { nullable: true, description: 'Code MEF' }) code?: string | null,
    @Arg('label', () => String, { nullable: true, description: 'Mots du libellé' }) label?: string | null,
  ): Promise<Page<Mef>> {
    return page(context, Mef, args, { ...(code ? { code: parseMef(code) ?? '' } : {}), ...(label ? searchWords('search', label) : {}) });
  }
}
