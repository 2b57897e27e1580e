import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { NeedDomainEnum, type NeedDomain } from './domain.ts';
import { SupportNeed } from './support-need.ts';

const SupportNeedConnection = Connection(() => SupportNeed, 'SupportNeed');

@Resolver(() => SupportNeed)
export class OpenNeeds {
  @Allow('MEMBER')
  @Query(() => SupportNeedConnection, { description: 'Besoins qui demeurent, relevés par votre mission locale, le plus ancien relevé d’abord' })
  openSupportNeeds(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('domain', () => NeedDomainEnum, { nullable: true, description: 'Domaine' }) domain?: NeedDomain | null,
  ): Promise<Page<SupportNeed>> {
    return page(context, SupportNeed, args, { ownerId: context.member.organisation, closedOn: null, youthId: { $ne: null }, ...(domain ? { domain } : {}) }, { openedOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => MissionLocaleFile, { nullable: true, description: 'Dossier' })
  file(@Root() { fileId }: SupportNeed, @Ctx() context: RequestContext): Promise<MissionLocaleFile | null> {
    return byId(context, MissionLocaleFile, fileId);
  }
}
