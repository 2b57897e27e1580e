import type { Area } from '@passerelle/kit/server/area';
import { Occupation } from './occupation.ts';
import { OccupationQueries } from './occupations.ts';

/** The occupations of the ROME. */
export const occupations: Area = { entities: [Occupation], resolvers: [OccupationQueries] };
