import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkMayRun, ComparisonRefused } from '../comparator/run-comparison.ts';
import { CampaignRun } from './campaign-run.ts';

@InputType({ description: 'Une campagne à traiter' })
export class RunCampaignInput {
  @Field(() => ID, { description: 'Campagne' }) campaignId!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Répétition : compte tout, n’enregistre rien ; permise avant la date du traitement' }) isRehearsal!: boolean;
}

@Public()
@ObjectType({ description: 'Traitement demandé' })
export class RunCampaignPayload {
  @Field(() => CampaignRun, { nullable: true, description: 'Le traitement, qui commence aussitôt : suivez-le par sa requête' }) run?: CampaignRun | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RunCampaign {
  /** A07, A09: the comparison itself is a job's; asked twice, the first one is answered while it is under way. */
  @Allow({ roles: ['RESPONSABLE', 'FEED', 'OPERATOR'] })
  @Mutation(() => RunCampaignPayload, { description: 'Demande le traitement d’une campagne SIEI par le comparateur (A09)' })
  async runCampaign(@Arg('input', () => RunCampaignInput) { campaignId, isRehearsal }: RunCampaignInput, @Ctx() context: RequestContext): Promise<Partial<RunCampaignPayload>> {
    const { member } = context;
    if (!hasRole(member, 'RESPONSABLE', 'OPERATOR') && member.network !== 'EDUCATION') {
      throw new Refusal('NOT_YOUR_FEED', 'Seul le flux de l’Éducation nationale lance un traitement. Adressez-vous au responsable de la plate-forme.', ['input', 'campaignId']);
    }
    const em = await context.em();
    try {
      await checkMayRun(em, campaignId, isRehearsal);
    } catch (error) {
      if (error instanceof ComparisonRefused) throw new Refusal(error.code, error.message, ['input', 'campaignId']);
      throw error;
    }
    // Two who ask at the same moment: the second waits, and is answered the first one's run.
    await em.execute(`select pg_advisory_xact_lock(hashtext('campaign_run'), hashtext(?))`, [campaignId]);
    const underWay = await em.findOne(CampaignRun, { campaignId, isRehearsal, finishedAt: null });
    return { run: underWay ?? (em.create(CampaignRun, { campaignId, isRehearsal, askedById: member.person, organisationId: member.organisation } as never) as CampaignRun) };
  }
}
