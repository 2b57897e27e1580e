import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { Twinning, TwinnedMissionLocale, TWINNINGS } from './twinning.ts';

@Resolver(() => TwinnedMissionLocale)
export class TwinningQueries {
  @Allow('ANYONE')
  @Query(() => [Twinning], { description: 'Coopérations de missions locales avec des organismes étrangers, dont les carrefours jeunesse-emploi du Québec (G06)' })
  twinnings(): readonly Twinning[] {
    return TWINNINGS;
  }

  /** Its code of today's list: it resolves after a merger too. */
  @FieldResolver(() => MissionLocale, { nullable: true, description: 'La mission locale, quand la liste nationale a été importée' })
  missionLocale(@Root() { code }: TwinnedMissionLocale, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return context.loader('twinned structures', () => new DataLoader<string, MissionLocale | null>(async (codes) => {
      const found = await (await context.em()).find(MissionLocale, { code: { $in: [...codes] } });
      return codes.map((one) => found.find((s) => s.code === one) ?? null);
    })).load(code);
  }
}
