import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { EndSchoolingStatus } from './end-schooling-status.ts';
import { SchoolingStatus } from './schooling-status.ts';
import { SchoolingStatusesOfYouth, SchoolingStatusResolver } from './schooling-status.resolver.ts';
import { StartSchoolingStatus } from './start-schooling-status.ts';

/** MLDS, return structures, service civique, clauses sociales, CNED (E09–E13). */
export const schoolingStatuses: Area = {
  entities: [SchoolingStatus],
  resolvers: [SchoolingStatusResolver, SchoolingStatusesOfYouth, StartSchoolingStatus, EndSchoolingStatus],
  references: { SchoolingStatus: ({ id }, context) => byId(context, SchoolingStatus, id) },
};
