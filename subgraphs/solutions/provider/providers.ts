import { raw } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ProviderNetworkEnum, type ProviderNetwork } from './network.ts';
import { Provider } from './provider.ts';

const ProviderConnection = Connection(() => Provider, 'Provider');

@Resolver()
export class ProviderQueries {
  @Allow('ANYONE')
  @Query(() => Provider, { nullable: true, description: 'Un organisme qui propose des solutions' })
  provider(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Provider | null> {
    return byId(context, Provider, id);
  }

  @Allow('ANYONE')
  @Query(() => ProviderConnection, { description: 'Organismes, par département, réseau ou nom (accents et petites fautes tolérés)' })
  providers(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('network', () => ProviderNetworkEnum, { nullable: true, description: 'Réseau' }) network?: ProviderNetwork | null,
    @Arg('name', () => String, { nullable: true, description: 'Nom, ou partie du nom' }) name?: string | null,
  ): Promise<Page<Provider>> {
    return page(context, Provider, args, {
      ...(departement ? { departement } : {}),
      ...(network ? { networks: { $contains: [network] } } : {}),
      ...(name ? { [raw('id = any (array(select id from provider where plain(?) <% plain(name)))', [name.slice(0, 200)])]: [] } : {}),
    });
  }
}
