import { raw, type FilterQuery } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { School } from '../school/school.ts';
import { PlaceKindEnum, type PlaceKind } from './kind.ts';
import { ReturnPlace } from './return-place.ts';

const ReturnPlaceConnection = Connection(() => ReturnPlace, 'ReturnPlace');

/** Rows with a place left: no index serves it, the département and the kind do. */
const VACANT = { [raw((alias) => `(${alias}.capacity - ${alias}.held - ${alias}.taken_elsewhere)`)]: { $gt: 0 } } as FilterQuery<ReturnPlace>;

@Resolver(() => ReturnPlace)
export class ReturnPlaceQueries {
  @Allow('ANYONE')
  @Query(() => ReturnPlaceConnection, { description: 'Places de retour en formation, par département, nature et jour d’ouverture' })
  returnPlaces(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('kind', () => PlaceKindEnum, { nullable: true, description: 'Nature' }) kind?: PlaceKind | null,
    @Arg('openOn', () => LocalDate, { nullable: true, description: 'Ouvertes ce jour-là' }) openOn?: string | null,
    @Arg('isVacant', () => Boolean, { nullable: true, description: 'Avec au moins une place vacante' }) isVacant?: boolean | null,
  ): Promise<Page<ReturnPlace>> {
    const where: FilterQuery<ReturnPlace>[] = [{
      ...(departement ? { departement: normaliseDepartement(departement) ?? '' } : {}),
      ...(kind ? { kind } : {}),
      ...(openOn ? { opensOn: { $lte: openOn }, $or: [{ closesOn: null }, { closesOn: { $gte: openOn } }] } : {}),
    }, ...(isVacant ? [VACANT] : [])];
    return page(context, ReturnPlace, args, { $and: where } as FilterQuery<ReturnPlace>);
  }

  @FieldResolver(() => School, { nullable: true, description: 'Établissement' })
  async school(@Root() place: ReturnPlace, @Ctx() context: RequestContext): Promise<School | null> {
    return place.schoolId ? byId(context, School, place.schoolId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui les publie' })
  publisher(@Root() place: ReturnPlace): Organisation | null {
    return organisationOf(place.ownerId);
  }
}
