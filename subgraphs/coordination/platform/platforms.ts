import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Platform } from './platform.ts';

const PlatformConnection = Connection(() => Platform, 'Platform');

@Resolver()
export class PlatformQueries {
  @Allow('ANYONE')
  @Query(() => Platform, { nullable: true, description: 'Une plate-forme de suivi et d’appui (PSAD)' })
  platform(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Platform | null> {
    return byId(context, Platform, id);
  }

  @Allow('ANYONE')
  @Query(() => PlatformConnection, { description: 'Plates-formes de suivi et d’appui (PSAD), par département' })
  platforms(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
  ): Promise<Page<Platform>> {
    return page(context, Platform, args, departement ? { departement } : {});
  }
}
