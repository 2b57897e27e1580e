import type { Area } from '@passerelle/kit/server/area';
import { FunderQueries } from './funders.ts';
import { Funding } from './funding.ts';
import { SetSolutionFunders } from './set-solution-funders.ts';

/** Who supports the offer (E07). */
export const funders: Area = { entities: [Funding], resolvers: [FunderQueries, SetSolutionFunders] };
