import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { PublishSolution } from './publish-solution.ts';
import { Solution } from './solution.ts';
import { SolutionResolver } from './solution.resolver.ts';
import { SolutionQueries } from './solutions.ts';
import { WithdrawSolution } from './withdraw-solution.ts';

/** The offer (E01–E04). */
export const catalogue: Area = {
  entities: [Solution],
  resolvers: [SolutionQueries, SolutionResolver, PublishSolution, WithdrawSolution],
  references: { Solution: ({ id }, context) => byId(context, Solution, id) },
};
