import { raw } from '@mikro-orm/core';
import { manyBy } from '@passerelle/kit/data/load';
import { page, PageArgs } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { SolutionConnection, unranked } from '../solution/solutions.ts';
import { FUNDER_CODES, FunderCodeEnum, funderOf, SolutionFunder, withParts, type FunderCode } from './funder.ts';
import { Funding } from './funding.ts';

@Resolver(() => Solution)
export class FunderQueries {
  @Allow('ANYONE')
  @Query(() => [SolutionFunder], { description: 'Soutiens possibles d’une solution : les douze du guide, les fonds, et l’arbre de l’initiative pour l’emploi des jeunes (E07, I05, I07)' })
  solutionFunders(): SolutionFunder[] {
    return FUNDER_CODES.map(funderOf);
  }

  @Allow('ANYONE')
  @Query(() => SolutionConnection, { description: 'Solutions du catalogue soutenues aujourd’hui par un financeur, ou par une de ses parties (E07)' })
  async fundedSolutions(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext, @Arg('funder', () => FunderCodeEnum, { description: 'Financeur' }) funder: FunderCode,
  ): Promise<SolutionConnection> {
    const codes = `{${withParts(funder).join(',')}}`;
    return unranked(await page(context, Solution, args, {
      isPublished: true, [raw((alias) => `${alias}.id = any (array(select solution_id from solution_funder where funder = any (?::text[]) and ended_on is null))`, [codes])]: [],
    }, { title: 'asc', id: 'asc' }));
  }

  @FieldResolver(() => [SolutionFunder], { nullable: true, description: 'Qui la soutient aujourd’hui (E07)' })
  async funders(@Root() solution: Solution, @Ctx() context: RequestContext): Promise<SolutionFunder[]> {
    const fundings = await manyBy(context, Funding, 'solutionId', solution.id, { funder: 'asc', id: 'asc' });
    return fundings.filter((f) => !f.endedOn).map((f) => funderOf(f.funder));
  }
}
