import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Adviser } from './adviser.ts';
import { AdviserQueries } from './advisers.ts';
import { AssignAdviser } from './assign-adviser.ts';

/** Who follows whom. */
export const advisers: Area = { entities: [Adviser], resolvers: [AdviserQueries, AssignAdviser], references: { Adviser: ({ id }, context) => byId(context, Adviser, id) } };
