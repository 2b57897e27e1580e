import type { Area } from '@passerelle/kit/server/area';
import { Commune } from './commune.ts';
import { CommuneQueries } from './communes.ts';
import { SolutionTownResolver } from './solution-town.resolver.ts';

/** Where communes are: what « near » means in the catalogue. */
export const communes: Area = { entities: [Commune], resolvers: [CommuneQueries, SolutionTownResolver] };
