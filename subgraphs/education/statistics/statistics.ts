import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { askedCampaign } from '../list/asked-campaign.ts';
import { CampaignStatistic, FalseDropoutRate, StatisticWay, WAYS } from './campaign-statistic.ts';
import { readFigures } from './read-figures.ts';

const READERS = { roles: ['PILOT', 'ASSISTANT', 'RESPONSABLE'] } as const;

@Resolver()
export class StatisticQueries {
  /** A25, D03: a pilot reads no person, and no figure under five. */
  @Allow(READERS)
  @Query(() => [CampaignStatistic], { description: 'RIO STATISTIQUES : les chiffres d’une campagne ; pour un pilote, partout et sans petits nombres, sinon ceux de vos plates-formes (A25)' })
  async campaignStatistics(
    @Ctx() context: RequestContext,
    @Arg('by', () => StatisticWay, { defaultValue: StatisticWay.PLATFORM, description: 'Répartition' }) by: StatisticWay,
    @Arg('campaignId', () => ID, { nullable: true, description: 'Campagne ; par défaut, la dernière' }) campaignId?: string | null,
  ): Promise<CampaignStatistic[]> {
    const campaign = await askedCampaign(context, campaignId);
    const figures = campaign ? await readFigures(context, campaign.id) : [];
    return figures.map(({ measure, lines }) => Object.assign(new CampaignStatistic(), {
      measure, total: lines.find((l) => l.way === null)?.shown ?? null,
      lines: lines.filter((l) => l.way === WAYS.indexOf(by)).map(({ key, shown }) => ({ key, count: shown })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    }));
  }

  /** A12: « faux décrocheurs » as an indicator. */
  @Allow(READERS)
  @Query(() => FalseDropoutRate, { nullable: true, description: 'Taux de faux décrocheurs d’une campagne, d’une plate-forme ou d’un département (A12)' })
  async falseDropoutRate(
    @Ctx() context: RequestContext,
    @Arg('campaignId', () => ID, { nullable: true, description: 'Campagne ; par défaut, la dernière' }) campaignId?: string | null,
    @Arg('platformId', () => ID, { nullable: true, description: 'Une plate-forme' }) platformId?: string | null,
    @Arg('departement', () => String, { nullable: true, description: 'Un département, sans plate-forme' }) departement?: string | null,
  ): Promise<FalseDropoutRate | null> {
    const campaign = await askedCampaign(context, campaignId);
    if (!campaign) return null;
    const [way, key] = platformId ? [0, platformId] : departement ? [1, departement] : [null, ''];
    const figures = await readFigures(context, campaign.id);
    const shown = (measure: string) => figures.find((f) => f.measure === measure)?.lines.find((l) => l.way === way && l.key === key)?.shown ?? null;
    const [listed, falseDropouts] = [shown('LISTED'), shown('FALSE_DROPOUT')];
    return Object.assign(new FalseDropoutRate(), { listed, falseDropouts, rate: listed && falseDropouts !== null ? falseDropouts / listed : null });
  }
}
