import { raw, type FilterQuery } from '@mikro-orm/core';
import { page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { DropoutCaseConnection } from '../case/case-connection.ts';
import { DropoutCase } from '../case/case.ts';
import { OriginEnum, StageEnum, type Origin, type Stage } from '../case/stage.ts';

@InputType({ description: 'Ce que des jeunes ont en commun' })
export class CohortFilter {
  @Field(() => [StageEnum], { nullable: true, description: 'Étapes' }) stages?: Stage[] | null;
  @Field(() => [OriginEnum], { nullable: true, description: 'Origines du repérage' }) origins?: Origin[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'En attente depuis le, ou avant' }) waitingSince?: string | null;
  @Field(() => [String], { nullable: true, description: 'Dernières formations suivies (codes MEF)' }) mefs?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Communes de résidence (codes officiels géographiques)' }) communes?: string[] | null;
}

/** Values of one filter at most. */
const MOST = 100;
const listed = (column: 'mef' | 'commune_code', values: readonly string[] | null | undefined): FilterQuery<DropoutCase> & object => (values?.length ? {
  // As the campaign's list knew them: the platform reads its own list's lines without opening each youth's schooling.
  [raw((alias) => `exists (select 1 from campaign_decision d where d.youth_id = ${alias}.youth_id and d.is_listed and d.${column} = any (?))`, [`{${values.slice(0, MOST).map((v) => JSON.stringify(v)).join(',')}}`])]: [],
} : {});

@Resolver()
export class Cohort {
  /** B18: youths of a platform for a collective approach (a workshop, a presentation of trades), those who wait longest first. */
  @Allow('MEMBER')
  @Query(() => DropoutCaseConnection, { description: 'Dossiers ouverts d’une de vos plates-formes (cercle 1) pour une action collective, les plus anciens d’abord (B18)' })
  cohort(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('platformId', () => ID, { description: 'Plate-forme' }) platformId: string,
    @Arg('filter', () => CohortFilter, { nullable: true, description: 'Ce que les jeunes ont en commun' }) filter?: CohortFilter | null,
  ): Promise<Page<DropoutCase>> {
    const mine = namingPlatforms(context.member).filter((id) => id === platformId.toLowerCase());
    const { stages, origins, waitingSince, mefs, communes } = filter ?? {};
    return page(context, DropoutCase, args, {
      platformId: { $in: mine }, closedOn: null,
      ...(stages?.length ? { stage: { $in: stages } } : {}), ...(origins?.length ? { origin: { $in: origins } } : {}),
      ...(waitingSince ? { openedOn: { $lte: waitingSince } } : {}), ...listed('mef', mefs), ...listed('commune_code', communes),
    }, { openedOn: 'asc', id: 'asc' });
  }
}
