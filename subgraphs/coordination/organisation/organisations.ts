import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { NetworkEnum } from './network.ts';
import { Organisation } from './organisation.ts';

const OrganisationConnection = Connection(() => Organisation, 'Organisation');

@Resolver()
export class OrganisationQueries {
  @Allow('ANYONE')
  @Query(() => Organisation, { nullable: true, description: 'Une organisation du réseau' })
  organisation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, id);
  }

  @Allow('ANYONE')
  @Query(() => OrganisationConnection, { description: 'Annuaire partagé des organisations (D11), par réseau, département ou partie du nom' })
  organisations(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('network', () => NetworkEnum, { nullable: true, description: 'Réseau' }) network?: Network | null,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Partie du nom' }) name?: string | null,
  ): Promise<Page<Organisation>> {
    return page(context, Organisation, args, {
      ...(network ? { network } : {}),
      ...(departement ? { departement } : {}),
      ...(name ? { name: { $ilike: `%${name.replace(/[\\%_]/g, '\\$&')}%` } } : {}),
    });
  }
}
