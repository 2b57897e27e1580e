import { raw } from '@mikro-orm/core';
import { searchWords } from '@passerelle/kit/data/search-words';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Commune } from './commune.ts';

const CommuneConnection = Connection(() => Commune, 'Commune');

@Resolver()
export class CommuneQueries {
  /** E03: for typing a young person's commune: the largest that fit come first. */
  @Allow('ANYONE')
  @Query(() => CommuneConnection, { description: 'Communes, par nom ou code postal, la plus peuplée d’abord (E03) ; accents et petites fautes tolérés' })
  communes(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('text', () => String, { nullable: true, description: 'Nom ou code postal, entier ou commencé' }) text?: string | null,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
  ): Promise<Page<Commune>> {
    return page(context, Commune, args, { ...(text ? typed(text.trim()) : {}), ...(departement ? { departement } : {}) }, { population: 'desc', code: 'asc' });
  }
}

/** A postcode is read as it is, for its neighbour is another town; a name may hold a slip. */
const typed = (text: string): object => (/^\d{2,5}$/.test(text) ? { [raw('search like ?', [`% ${text}%`])]: [] } : searchWords('search', text));
