import type { Area } from '@passerelle/kit/server/area';
import { ListReview } from './list-review.ts';
import { ListReviewQueries } from './list-reviews.ts';
import { ReviewQueries } from './lists.ts';
import { ValidateList } from './validate-list.ts';

/** Schools check their lists between announcement and run (A08). */
export const listReviews: Area = { entities: [ListReview], resolvers: [ReviewQueries, ListReviewQueries, ValidateList] };
