import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Association } from './association.ts';
import { canonicalAssociation } from './collective.ts';

const AssociationConnection = Connection(() => Association, 'Association');

@Resolver()
export class AssociationQueries {
  @Allow('ANYONE')
  @Query(() => Association, { nullable: true, description: 'Une association de mentorat' })
  association(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Association | null> {
    return byId(context, Association, id);
  }

  @Allow('ANYONE')
  @Query(() => AssociationConnection, { description: 'Associations de mentorat, par nom' })
  associations(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('name', () => String, { nullable: true, description: 'Partie du nom, ou le nom tel qu’un fichier l’écrit' }) name?: string | null,
    @Arg('isInCollective', () => Boolean, { nullable: true, description: 'Membres du Collectif Mentorat' }) isInCollective?: boolean | null,
  ): Promise<Page<Association>> {
    return page(context, Association, args, {
      // F16: a whole spelling that is kept for it finds an association, as well as a part of its name.
      ...(name ? { $or: [{ name: { $ilike: `%${(canonicalAssociation(name) ?? name).replace(/[\\%_]/g, '\\$&')}%` } }, { aliases: { $contains: [name.trim()] } }] } : {}),
      ...(typeof isInCollective === 'boolean' ? { isInCollective } : {}),
    }, { name: 'asc', id: 'asc' });
  }
}
