import { raw } from '@mikro-orm/core';
import { page, PageArgs } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import { today } from '@passerelle/kit/values/today';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { SolutionConnection, unranked } from '../solution/solutions.ts';

@Resolver()
export class ReportedGoneQuery {
  /** E05: a platform says that a solution is gone; who keeps it is the one to withdraw it, and has to know. */
  @Allow('MEMBER')
  @Query(() => SolutionConnection, { description: 'Vos solutions encore au catalogue qu’une plate-forme a dites disparues à sa réunion de rentrée de cette année scolaire : retirez-les, ou dites-lui qu’elles existent (E05)' })
  async solutionsReportedGone(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<SolutionConnection> {
    return unranked(await page(context, Solution, args, {
      ownerId: context.member.organisation, isPublished: true,
      [raw((alias) => `${alias}.id::text = any (array(select unnest(gone_ids) from map_review where school_year = ?))`, [schoolYearOf(today()).name])]: [],
    }, { title: 'asc', id: 'asc' }));
  }
}
