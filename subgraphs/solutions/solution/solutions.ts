import { byId } from '@passerelle/kit/data/load';
import { checkFirst, PageInfo, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { checkFilters, SolutionFilters } from '../search/filters.ts';
import { findRanked } from '../search/find-ranked.ts';
import { fromCursor, toCursor } from '../search/rank.ts';
import { RankReason, rankReasons } from '../search/rank-reasons.ts';
import { Solution } from './solution.ts';

@ArgsType()
export class SolutionArgs extends SolutionFilters {
  @Field(() => Int, { defaultValue: 20, description: 'Nombre d’éléments, 100 au plus' }) first: number = 20;
  @Field(() => String, { nullable: true, description: 'Curseur de l’élément après lequel reprendre' }) after?: string | null;
}

@Public()
@ObjectType({ description: 'Un élément de la liste Solution' })
export class SolutionEdge {
  @Field(() => String, { description: 'Curseur de cet élément' }) cursor!: string;
  @Field(() => Solution, { nullable: true, description: 'L’élément' }) node!: Solution;
  @Field(() => [RankReason], { description: 'Pourquoi il est à cette place, la raison la plus forte d’abord (E03)' }) rankReasons!: RankReason[];
}

@Public()
@ObjectType({ description: 'Une page de la liste Solution' })
export class SolutionConnection {
  @Field(() => [SolutionEdge], { description: 'Les éléments de la page' }) edges!: SolutionEdge[];
  @Field(() => PageInfo, { description: 'Où l’on en est' }) pageInfo!: PageInfo;
}

/** A list of solutions in an order of its own: nothing was asked that would rank them. */
export const unranked = ({ edges, pageInfo }: Page<Solution>): SolutionConnection => ({ edges: edges.map((edge) => ({ ...edge, rankReasons: [] })), pageInfo });

@Resolver()
export class SolutionQueries {
  /** A withdrawn one is shown to the organisation that keeps it, and through the proposals that name it. */
  @Allow('ANYONE')
  @Query(() => Solution, { nullable: true, description: 'Une solution du catalogue. Absente si elle n’existe pas ou plus.' })
  async solution(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Solution | null> {
    const found = await byId(context, Solution, id);
    const mine = !!found?.ownerId && found.ownerId === context.viewer?.organisation;
    return found?.isPublished || mine ? found : null;
  }

  /** E03, E04: the catalogue, for young people and families too; it needs neither sign-in nor coordination. */
  @Allow('ANYONE')
  @Query(() => SolutionConnection, { description: 'Catalogue des solutions, cherché par le besoin du jeune (E03), la meilleure d’abord, avec les raisons du rang' })
  async solutions(@Args(() => SolutionArgs) args: SolutionArgs, @Ctx() context: RequestContext): Promise<Page<Solution> & { edges: SolutionEdge[] }> {
    checkFirst(args.first);
    checkFilters(args);
    const found = await findRanked(context, args, args.first + 1, args.after ? fromCursor(args.after, !!args.near) : null);
    const edges = found.slice(0, args.first).map(({ solution, rank, metres }) => ({ node: solution, cursor: toCursor(rank), rankReasons: rankReasons(solution, args, metres, today()) }));
    return { edges, pageInfo: { hasNextPage: found.length > args.first, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}
