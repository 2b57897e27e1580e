import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ListReview } from './list-review.ts';

const ListReviewConnection = Connection(() => ListReview, 'ListReview');

@Resolver()
export class ListReviewQueries {
  /** A08: what was validated; it names no pupil, so the whole network may know. */
  @Allow('MEMBER')
  @Query(() => ListReviewConnection, { description: 'Listes validées par les établissements pour une campagne (A08)' })
  campaignReviews(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('campaignId', () => ID, { description: 'Campagne' }) campaignId: string): Promise<Page<ListReview>> {
    return page(context, ListReview, args, { campaignId });
  }
}
