import type { Area } from '@passerelle/kit/server/area';
import { MapReview } from './map-review.ts';
import { MapReviewQueries } from './map-reviews.ts';
import { RecordMapReview } from './record-map-review.ts';
import { ReportedGoneQuery } from './reported-gone.ts';

/** The start of the school year (E05). */
export const mapReviews: Area = { entities: [MapReview], resolvers: [MapReviewQueries, ReportedGoneQuery, RecordMapReview] };
