import { raw } from '@mikro-orm/core';
import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { DataQuality } from '../data-quality/flag.ts';
import { hasFlaggedRow } from '../data-quality/flagged.ts';
import { CampaignDecisionConnection } from '../decision/decision-connection.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { askedCampaign } from './asked-campaign.ts';

@ArgsType()
export class CampaignListArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Campagne ; par défaut, la dernière' }) campaignId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Une seule de vos plates-formes' }) platformId?: string | null;
  @Field(() => String, { nullable: true, description: 'Département de l’établissement d’origine' }) departement?: string | null;
  @Field(() => ID, { nullable: true, description: 'Filtre enregistré, appliqué à votre liste' }) filterId?: string | null;
  @Field(() => DataQuality, { nullable: true, description: 'Seulement les lignes à vérifier ou à compléter (A28, A29)' }) quality?: DataQuality | null;
}

/** The filter is one of the viewer's own platforms: the row policy hides the others, and a hidden filter takes nobody. */
const takenBy = (filterId: string): object =>
  ({ [raw((alias) => `exists (select 1 from saved_filter f where f.id = ? and filter_takes(f, ${alias}))`, [filterId])]: [] });

@Resolver()
export class CampaignListQueries {
  /** A02, A24, A26: circle 1 of the platform, habilitated, charter signed; for anyone else the list is empty. */
  @Allow('MEMBER')
  @Query(() => CampaignDecisionConnection, { description: 'Liste RIO de vos plates-formes pour une campagne (cercle 1, habilité : A02, A24, A26)' })
  async campaignList(@Args(() => CampaignListArgs) { campaignId, platformId, departement, filterId, quality, ...args }: CampaignListArgs, @Ctx() context: RequestContext): Promise<Page<CampaignDecision>> {
    const campaign = await askedCampaign(context, campaignId);
    const platforms = campaign ? namingPlatforms(context.member).filter((p) => !platformId || p === platformId) : [];
    return page(context, CampaignDecision, args, {
      isListed: true, platformId: { $in: platforms }, ...(campaign ? { campaignId: campaign.id } : {}), ...(departement ? { departement } : {}),
      ...(filterId ? takenBy(filterId) : {}), ...(quality && campaign ? hasFlaggedRow(quality, campaign.id, platforms) : {}),
    });
  }
}
