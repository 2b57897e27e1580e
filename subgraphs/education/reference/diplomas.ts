import { searchWords } from '@passerelle/kit/data/search-words';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { parseCfd } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Diploma } from './diploma.ts';

const DiplomaConnection = Connection(() => Diploma, 'Diploma');

@Resolver()
export class DiplomaQueries {
  @Allow('ANYONE')
  @Query(() => DiplomaConnection, { description: 'Diplômes et formations, par code (CFD) ou par mots du libellé (petites fautes tolérées)' })
  diplomas(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('code', () => String, { nullable: true, description: 'Code de formation-diplôme (CFD)' }) code?: string | null,
    @Arg('label', () => String, { nullable: true, description: 'Mots du libellé' }) label?: string | null,
  ): Promise<Page<Diploma>> {
    return page(context, Diploma, args, { ...(code ? { code: parseCfd(code) ?? '' } : {}), ...(label ? searchWords('search', label) : {}) });
  }
}
