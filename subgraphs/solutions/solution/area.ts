import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { SolutionFacetQueries } from '../facet/solution-facets.ts';
import { PublishSolution } from './publish-solution.ts';
import { judgeByTheClock } from './judge-by-the-clock.ts';
import { SolutionReach } from './solution-reach.ts';
import { Solution } from './solution.ts';
import { SolutionResolver } from './solution.resolver.ts';
import { SolutionQueries } from './solutions.ts';
import { UpdateSolution } from './update-solution.ts';
import { WithdrawSolution } from './withdraw-solution.ts';

/** The offer (E01–E04). */
export const catalogue: Area = {
  entities: [Solution, SolutionReach],
  resolvers: [SolutionQueries, SolutionResolver, PublishSolution, UpdateSolution, WithdrawSolution, SolutionFacetQueries],
  work: judgeByTheClock,
  references: { Solution: ({ id }, context) => byId(context, Solution, id) },
};
