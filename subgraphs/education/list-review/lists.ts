import { raw } from '@mikro-orm/core';
import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { schoolYearBefore } from '@passerelle/kit/rules/school-year';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { EnrolmentConnection } from '../enrolment/enrolment-connection.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { School } from '../school/school.ts';
import { SchoolConnection } from '../school/schools.ts';
import { ReviewedListEnum, SOURCE_OF, type ReviewedList } from './reviewed-list.ts';

const EMPTY: Page<never> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

@Resolver()
export class ReviewQueries {
  /** A08: who still has to check, for whoever reminds them; a school sees whether it is one of them. */
  @Allow({ roles: ['RESPONSABLE', 'ASSISTANT', 'SCHOOL_REFERENT'] })
  @Query(() => SchoolConnection, { description: 'Établissements d’un département qui n’ont pas encore validé une de leurs listes pour une campagne (A08)' })
  async schoolsToReview(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('campaignId', () => ID, { description: 'Campagne' }) campaignId: string,
    @Arg('list', () => ReviewedListEnum, { defaultValue: 'LEAVERS', description: 'Liste à valider' }) list: ReviewedList,
    @Arg('departement', () => String, { nullable: true, description: 'Département (par défaut, tous)' }) departement?: string | null,
  ): Promise<Page<School>> {
    const campaign = await byId(context, Campaign, campaignId);
    if (!campaign) return EMPTY;
    const owner = hasRole(context.member, 'RESPONSABLE', 'ASSISTANT') ? null : context.member.organisation;
    // Row policies hide other schools' rows: a function says which schools have any, and nothing of them.
    const toReview = raw((alias) => `${alias}.id in (select schools_to_review(?, ?, ?, ?, ?, ?))`, [campaignId, departement ?? null, list, SOURCE_OF[list], schoolYearBefore(campaign.processingDate).from, owner]);
    return page(context, School, args, { ...(departement ? { departement } : {}), [toReview]: [] });
  }

  /** A08: what a school checks. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'RESPONSABLE', 'COUNSELLOR'] })
  @Query(() => EnrolmentConnection, { description: 'La liste des sortants, ou des nouveaux inscrits, que votre établissement relit avant le traitement (A08)' })
  enrolmentsToReview(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('list', () => ReviewedListEnum, { defaultValue: 'LEAVERS', description: 'Liste' }) list: ReviewedList,
  ): Promise<Page<Enrolment>> {
    return page(context, Enrolment, args, { ownerId: context.member.organisation, source: SOURCE_OF[list] });
  }
}
