import { openById } from '@passerelle/kit/data/open-by-id';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { YouthReport } from './youth-report.ts';

const YouthReportConnection = Connection(() => YouthReport, 'YouthReport');

@Resolver()
export class ReportQueries {
  @Allow('MEMBER')
  @Query(() => YouthReport, { nullable: true, description: 'Un signalement. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  youthReport(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<YouthReport | null> {
    return openById(context, YouthReport, id);
  }

  @Allow('MEMBER')
  @Query(() => YouthReportConnection, { description: 'Signalements faits par votre organisation, le dernier d’abord (A20)' })
  youthReports(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<YouthReport>> {
    return page(context, YouthReport, args, { ownerId: context.member.organisation }, { id: 'desc' });
  }
}
