import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { MapReview } from './map-review.ts';
import { Platform } from './platform.ts';

const MapReviewConnection = Connection(() => MapReview, 'MapReview');

@Resolver(() => MapReview)
export class MapReviewQueries {
  @Allow('MEMBER')
  @Query(() => MapReviewConnection, { description: 'Réunions de rentrée d’une plate-forme, la dernière d’abord (E05)' })
  mapReviews(@Args(() => PageArgs) args: PageArgs, @Arg('platformId', () => ID, { description: 'Plate-forme' }) platformId: string, @Ctx() context: RequestContext): Promise<Page<MapReview>> {
    return page(context, MapReview, args, { platformId }, { schoolYear: 'desc', id: 'desc' });
  }

  @FieldResolver(() => Platform, { nullable: true, description: 'Plate-forme' })
  platform(@Root() review: MapReview): Platform {
    return Object.assign(new Platform(), { id: review.platformId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’a consignée' })
  owner(@Root() review: MapReview): Organisation | null {
    return organisationOf(review.ownerId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Qui l’a consignée' })
  author(@Root() review: MapReview): Person {
    return Object.assign(new Person(), { id: review.authorId });
  }
}
