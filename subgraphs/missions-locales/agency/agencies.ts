import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { Agency } from './agency.ts';

const AgencyConnection = Connection(() => Agency, 'Agency');

@Resolver(() => Agency)
export class AgencyQueries {
  @Allow('ANYONE')
  @Query(() => AgencyConnection, { description: 'Agences des missions locales, par département ou par mission locale' })
  agencies(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('missionLocale', () => ID, { nullable: true, description: 'Mission locale' }) missionLocale?: string | null,
  ): Promise<Page<Agency>> {
    return page(context, Agency, args, {
      ...(departement ? { departement: normaliseDepartement(departement) ?? '' } : {}),
      ...(missionLocale ? { missionLocaleId: missionLocale } : {}),
    });
  }

  @FieldResolver(() => MissionLocale, { nullable: true, description: 'Mission locale dont c’est une agence' })
  async missionLocale(@Root() { missionLocaleId }: Agency, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return missionLocaleId ? byId(context, MissionLocale, missionLocaleId) : null;
  }
}
