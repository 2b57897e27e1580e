import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';
import { CorrectionRequest } from './correction-request.ts';
import { asParty } from './parties.ts';
import { CorrectionStateEnum, type CorrectionState } from './state.ts';

const CorrectionRequestConnection = Connection(() => CorrectionRequest, 'CorrectionRequest');

enum CorrectionSide { RECEIVED = 'RECEIVED', SENT = 'SENT' }
registerEnumType(CorrectionSide, {
  name: 'CorrectionSide',
  description: 'Côté d’une demande de correction',
  valuesConfig: { RECEIVED: { description: 'Adressées à votre organisation' }, SENT: { description: 'Faites par votre organisation' } },
});

@Resolver(() => CorrectionRequest)
export class CorrectionQueries {
  /** Own work only, on one side or the other: it needs no grant and names nobody. */
  @Allow('MEMBER')
  @Query(() => CorrectionRequestConnection, { description: 'Demandes de correction adressées à votre organisation, ou faites par elle ; les dernières d’abord (A11)' })
  async correctionRequests(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('side', () => CorrectionSide, { defaultValue: CorrectionSide.RECEIVED, description: 'Reçues ou faites' }) side: CorrectionSide,
    @Arg('state', () => CorrectionStateEnum, { nullable: true, description: 'État' }) state?: CorrectionState | null,
  ): Promise<Page<CorrectionRequest>> {
    const { organisation } = context.member;
    const found = await page(context, CorrectionRequest, args, {
      ...(side === CorrectionSide.RECEIVED ? { addresseeId: organisation } : { requesterId: organisation }), ...(state ? { state } : {}),
    }, { id: 'desc' });
    found.edges.forEach(({ node }) => asParty(context, node));
    return found;
  }

  @FieldResolver(() => Campaign, { nullable: true, description: 'Campagne' })
  campaign(@Root() { campaignId }: CorrectionRequest, @Ctx() context: RequestContext): Promise<Campaign | null> {
    return byId(context, Campaign, campaignId);
  }

  @FieldResolver(() => CampaignDecision, { nullable: true, description: 'Ligne de la liste, si elle vous est ouverte' })
  async decision(@Root() { decisionId, youthId }: CorrectionRequest, @Ctx() context: RequestContext): Promise<CampaignDecision | null> {
    await context.grantOf(youthId);
    return byId(context, CampaignDecision, decisionId);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, si son dossier vous est ouvert' })
  youth(@Root() { youthId }: CorrectionRequest): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui demande' })
  requester(@Root() { requesterId }: CorrectionRequest): Organisation | null {
    return organisationOf(requesterId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui doit corriger' })
  addressee(@Root() { addresseeId }: CorrectionRequest): Organisation | null {
    return organisationOf(addresseeId);
  }
}
