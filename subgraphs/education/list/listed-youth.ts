import { byId, manyBy, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { CompetenceCertificate } from '../competence-certificate/competence-certificate.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { Mef } from '../reference/mef.ts';
import { School } from '../school/school.ts';
import { Youth } from '../youth/youth.ts';

/** What a list shows of each youth (A24). Each kind of row is loaded once for the whole page. */
@Resolver(() => CampaignDecision)
export class ListedYouth {
  @FieldResolver(() => Campaign, { nullable: true, description: 'Campagne' })
  campaign(@Root() { campaignId }: CampaignDecision, @Ctx() context: RequestContext): Promise<Campaign | null> {
    return byId(context, Campaign, campaignId);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: CampaignDecision): Youth | null {
    return youthId ? Object.assign(new Youth(), { id: youthId }) : null;
  }

  @FieldResolver(() => School, { nullable: true, description: 'Établissement d’origine (A24)' })
  async school(@Root() { schoolId }: CampaignDecision, @Ctx() context: RequestContext): Promise<School | null> {
    return schoolId ? byId(context, School, schoolId) : null;
  }

  /** A leaver's MEF has eleven digits, the nomenclature's ten. */
  @FieldResolver(() => Mef, { nullable: true, description: 'Dernière formation suivie, d’après la nomenclature (A24)' })
  async training(@Root() { mef }: CampaignDecision, @Ctx() context: RequestContext): Promise<Mef | null> {
    return mef ? ((await manyBy(context, Mef, 'code', mef.slice(0, 10), { id: 'asc' }))[0] ?? null) : null;
  }

  @Shared('SCHOOLING')
  @FieldResolver(() => Enrolment, { nullable: true, description: 'Dernière scolarité : classe, dates, anomalies de la ligne (A24)' })
  async enrolment(@Root() { enrolmentId, youthId }: CampaignDecision, @Ctx() context: RequestContext): Promise<Enrolment | null> {
    // The row policy opens the row by the youth's grant: it is asked before the row is.
    if (youthId) await context.grantOf(youthId);
    return enrolmentId ? byId(context, Enrolment, enrolmentId) : null;
  }

  @Shared('SCHOOLING')
  @FieldResolver(() => [CompetenceCertificate], { nullable: true, description: 'Attestations de compétences (A24)' })
  async certificates(@Root() { youthId }: CampaignDecision, @Ctx() context: RequestContext): Promise<CompetenceCertificate[] | null> {
    if (!youthId || !(await context.grantOf(youthId))) return null;
    return ofYouth(context, CompetenceCertificate, youthId, { obtainedOn: 'desc', id: 'asc' });
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Un dossier de suivi est déjà ouvert' })
  async hasOpenCase(@Root() { youthId }: CampaignDecision, @Ctx() context: RequestContext): Promise<boolean | null> {
    if (!youthId || !(await context.grantOf(youthId))) return null;
    return (await ofYouth(context, DropoutCase, youthId, { openedOn: 'desc', id: 'asc' })).some((c) => !c.closedOn);
  }
}
