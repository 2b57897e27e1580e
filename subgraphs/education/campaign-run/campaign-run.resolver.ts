import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { CampaignRun } from './campaign-run.ts';
import { MotifCount, motifCounts, readsSmallCells } from './motif-counts.ts';

/** A total would give away the one number that is hidden under it. */
const ifWhole = (context: RequestContext, count: number): number | null => (readsSmallCells(context.member) ? count : null);

@Resolver(() => CampaignRun)
export class CampaignRunResolver {
  @FieldResolver(() => Campaign, { nullable: true, description: 'Campagne traitée' })
  campaign(@Root() run: CampaignRun, @Ctx() context: RequestContext): Promise<Campaign | null> {
    return byId(context, Campaign, run.campaignId);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Sortants déjà jugés' })
  judged(@Root() run: CampaignRun, @Ctx() context: RequestContext): number | null {
    return ifWhole(context, run.judged);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Sortants à juger' })
  total(@Root() run: CampaignRun, @Ctx() context: RequestContext): number | null {
    return ifWhole(context, run.total);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Décisions nouvelles ou différentes : aucune quand rien n’a changé depuis le dernier traitement' })
  changed(@Root() run: CampaignRun, @Ctx() context: RequestContext): number | null {
    return ifWhole(context, run.changed);
  }

  @FieldResolver(() => [MotifCount], { nullable: true, description: 'Sortants par motif, une fois le traitement terminé ; les nombres sous 5 ne sont montrés qu’à qui travaille sur les listes' })
  counts(@Root() run: CampaignRun, @Ctx() context: RequestContext): MotifCount[] | null {
    return run.counts ? motifCounts(run.counts, readsSmallCells(context.member)) : null;
  }
}

@Resolver(() => Campaign)
export class CampaignRunOfCampaign {
  /** Rehearsals count for nothing. One statement for a page of campaigns. */
  @FieldResolver(() => CampaignRun, { nullable: true, description: 'Dernier traitement de cette campagne, hors répétitions : son état, ses nombres par motif' })
  lastRun(@Root() campaign: Campaign, @Ctx() context: RequestContext): Promise<CampaignRun | null> {
    const loader = context.loader('Campaign.lastRun', () => new DataLoader<string, CampaignRun | null>(async (ids) => {
      const em = await context.em();
      const rows = await em.find(CampaignRun, { campaignId: { $in: [...ids] }, isRehearsal: false }, { orderBy: { id: 'asc' } });
      const last = new Map(rows.map((r) => [r.campaignId, r]));
      return ids.map((id) => last.get(id) ?? null);
    }));
    return loader.load(campaign.id);
  }
}
