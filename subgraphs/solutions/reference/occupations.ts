import { searchWords } from '@passerelle/kit/data/search-words';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { parseRome } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Occupation } from './occupation.ts';

const OccupationConnection = Connection(() => Occupation, 'Occupation');

@Resolver()
export class OccupationQueries {
  @Allow('ANYONE')
  @Query(() => OccupationConnection, { description: 'Métiers, par code ROME ou par mots du libellé (petites fautes tolérées)' })
  occupations(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('code', () => String, { nullable: true, description: 'Code ROME' }) code?: string | null,
    @Arg('label', () => String, { nullable: true, description: 'Mots du libellé' }) label?: string | null,
  ): Promise<Page<Occupation>> {
    return page(context, Occupation, args, { ...(code ? { code: parseRome(code) ?? '' } : {}), ...(label ? searchWords('search', label) : {}) });
  }
}
