import { openById } from '@passerelle/kit/data/open-by-id';
import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DropoutCaseConnection } from './case-connection.ts';
import { DropoutCase } from './case.ts';
import { StageEnum, type Stage } from './stage.ts';

@Resolver()
export class CaseQueries {
  @Allow('MEMBER')
  @Query(() => DropoutCase, { nullable: true, description: 'Un dossier de suivi. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  dropoutCase(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    return openById(context, DropoutCase, id);
  }

  /** A26: circle 1's lists for who is habilitated; otherwise one's own organisation's. */
  @Allow('MEMBER')
  @Query(() => DropoutCaseConnection, { description: 'Dossiers de suivi de vos plates-formes (cercle 1) ou de votre organisation' })
  dropoutCases(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('stage', () => StageEnum, { nullable: true, description: 'Étape' }) stage?: Stage | null,
  ): Promise<Page<DropoutCase>> {
    const platforms = namingPlatforms(context.member);
    const audience = platforms.length ? { platformId: { $in: platforms } } : { ownerId: context.member.organisation };
    return page(context, DropoutCase, args, { ...audience, ...(stage ? { stage } : {}) });
  }
}
