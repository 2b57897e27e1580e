import type { Area } from '@passerelle/kit/server/area';
import { FalseDropoutQueries, FalseDropoutResolver } from './false-dropouts.ts';
import { hearWhereYouthsAre } from './hear.ts';
import { OutsideFact } from './outside-fact.ts';

/** False dropouts, seen live against every feed (A12). */
export const falseDropouts: Area = { entities: [OutsideFact], resolvers: [FalseDropoutQueries, FalseDropoutResolver], events: hearWhereYouthsAre };
