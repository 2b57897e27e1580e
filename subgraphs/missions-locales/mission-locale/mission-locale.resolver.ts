import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.ts';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { MissionLocale } from './mission-locale.ts';
import { MISSIONS, MissionLocaleMission } from './missions.ts';

@Resolver(() => MissionLocale)
export class MissionLocaleResolver {
  @FieldResolver(() => [Agency], { description: 'Agences (lieux d’accueil) de la mission locale' })
  agencies(@Root() { id }: MissionLocale, @Ctx() context: RequestContext): Promise<Agency[]> {
    return manyBy(context, Agency, 'missionLocaleId', id, { number: 'asc' });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'L’organisation du réseau' })
  organisation(@Root() { organisationId }: MissionLocale): Organisation | null {
    return organisation(organisationId);
  }

  @FieldResolver(() => MissionLocale, { nullable: true, description: 'La mission locale qui a repris ses dossiers depuis la fusion' })
  async mergedInto(@Root() { mergedIntoId }: MissionLocale, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return mergedIntoId ? byId(context, MissionLocale, mergedIntoId) : null;
  }

  @FieldResolver(() => [MissionLocaleMission], { description: 'Les cinq missions générales des missions locales (E17)' })
  missions(): readonly MissionLocaleMission[] {
    return MISSIONS;
  }
}
