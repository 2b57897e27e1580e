import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement, parseMiloStructure } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { MissionLocale } from './mission-locale.ts';

const MissionLocaleConnection = Connection(() => MissionLocale, 'MissionLocale');

@Resolver()
export class MissionLocaleQueries {
  @Allow('ANYONE')
  @Query(() => MissionLocale, { nullable: true, description: 'Une mission locale' })
  missionLocale(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return byId(context, MissionLocale, id);
  }

  @Allow('ANYONE')
  @Query(() => MissionLocaleConnection, { description: 'Missions locales, par département, code i-Milo ou partie du nom' })
  missionLocales(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Code de structure i-Milo' }) code?: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Partie du nom' }) name?: string | null,
  ): Promise<Page<MissionLocale>> {
    return page(context, MissionLocale, args, {
      ...(departement ? { departement: normaliseDepartement(departement) ?? '' } : {}),
      ...(code ? { code: parseMiloStructure(code) ?? '' } : {}),
      ...(name ? { name: { $ilike: `%${name.replace(/[\\%_]/g, '\\$&')}%` } } : {}),
    });
  }
}
