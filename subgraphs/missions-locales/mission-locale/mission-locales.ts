import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { currentByCode } from './current-by-code.ts';
import { MissionLocale } from './mission-locale.ts';

const MissionLocaleConnection = Connection(() => MissionLocale, 'MissionLocale');

@Resolver()
export class MissionLocaleQueries {
  @Allow('ANYONE')
  @Query(() => MissionLocale, { nullable: true, description: 'Une mission locale, par son identifiant ou par son code i-Milo. Le code d’avant une fusion donne celle qui a repris ses dossiers.' })
  missionLocale(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Identifiant' }) id?: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Code de structure i-Milo' }) code?: string | null,
  ): Promise<MissionLocale | null> {
    if (!id === !code) throw coded('BAD_USER_INPUT', 'Donnez l’identifiant ou le code i-Milo de la mission locale, l’un des deux.');
    return id ? byId(context, MissionLocale, id) : currentByCode(context, code!);
  }

  @Allow('ANYONE')
  @Query(() => MissionLocaleConnection, { description: 'Missions locales, par département, code i-Milo ou partie du nom ; celles qu’une autre a reprises n’y sont plus' })
  async missionLocales(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Code de structure i-Milo' }) code?: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Partie du nom' }) name?: string | null,
  ): Promise<Page<MissionLocale>> {
    return page(context, MissionLocale, args, {
      ...(departement ? { departement: normaliseDepartement(departement) ?? '' } : {}),
      ...(code ? { code: (await currentByCode(context, code))?.code ?? '' } : { mergedIntoId: null }),
      ...(name ? { name: { $ilike: `%${name.replace(/[\\%_]/g, '\\$&')}%` } } : {}),
    });
  }
}
