import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { FollowUp } from './follow-up.ts';

/** Ids of the campaigns of a person, over every id and episode; null without a grant: some would silently be missing. */
async function campaignsOf(context: RequestContext, youthId: string): Promise<string[] | null> {
  const grant = await context.grantOf(youthId);
  if (!grant?.scopes.includes('STAGE')) return null;
  const rows = await Promise.all(grant.ids.map((id) => manyBy(context, FollowUp, 'youthId', id, { id: 'asc' })));
  return [...new Set(rows.flat().map((r) => r.campaignId))];
}

@Resolver(() => DropoutCase)
export class CaseFollowUps {
  @Shared('STAGE')
  @FieldResolver(() => Int, { nullable: true, description: 'Nombre de campagnes de suivi sans solution, tous dossiers et épisodes du jeune compris (A13) : quatre au moins' })
  async campaignsFollowed(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<number | null> {
    return (await campaignsOf(context, found.youthId))?.length ?? null;
  }

  @Shared('STAGE')
  @FieldResolver(() => [Campaign], { nullable: true, description: 'Les campagnes comptées, de la première à la dernière (A13)' })
  async followedIn(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Campaign[] | null> {
    const ids = await campaignsOf(context, found.youthId);
    const campaigns = await Promise.all((ids ?? []).map((id) => byId(context, Campaign, id)));
    return ids && campaigns.filter((c) => c !== null).sort((a, b) => (a.processingDate < b.processingDate ? -1 : 1));
  }
}
