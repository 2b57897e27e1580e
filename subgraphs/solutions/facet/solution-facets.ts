import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { checkFilters, SolutionFilters } from '../search/filters.ts';
import { facetCounts, MOST } from './count-facets.ts';

@Public()
@ObjectType({ description: 'Combien de solutions ont une valeur' })
export class FacetCount {
  @Field(() => String, { description: 'Valeur : un code de la famille, de l’apport, du besoin, du réseau, ou un département' }) code!: string;
  @Field(() => Int, { description: 'Solutions qui l’ont' }) count!: number;
  @Field(() => Int, { description: 'Dont celles où il reste des places (E02)' }) withVacancy!: number;
}

@Public()
@ObjectType({ description: 'Ce qu’une recherche du catalogue a trouvé, compté par valeur' })
export class SolutionFacets {
  @Field(() => Int, { description: `Solutions trouvées ; ${MOST} au plus` }) count!: number;
  @Field(() => Boolean, { description: 'On a cessé de compter : il y en a au moins autant, ici et par valeur. Précisez la recherche.' }) isCapped!: boolean;
  @Field(() => Int, { description: 'Dont celles où il reste des places (E02)' }) withVacancy!: number;
  @Field(() => [FacetCount], { description: 'Par famille' }) kinds!: FacetCount[];
  @Field(() => [FacetCount], { description: 'Par apport' }) aims!: FacetCount[];
  @Field(() => [FacetCount], { description: 'Par besoin (E03)' }) needs!: FacetCount[];
  @Field(() => [FacetCount], { description: 'Par réseau de l’organisme' }) networks!: FacetCount[];
  @Field(() => [FacetCount], { description: 'Par département où elles se tiennent ; sans celles à distance' }) departements!: FacetCount[];
}

@Resolver()
export class SolutionFacetQueries {
  @Allow('ANYONE')
  @Query(() => SolutionFacets, { description: 'Ce que la même recherche du catalogue trouve, compté par valeur, pour la préciser (E01–E03)' })
  solutionFacets(@Args(() => SolutionFilters) filters: SolutionFilters, @Ctx() context: RequestContext): Promise<SolutionFacets> {
    checkFilters(filters);
    return facetCounts(context, filters);
  }
}
