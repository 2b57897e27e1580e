import type { Area } from '@passerelle/kit/server/area';
import { SchoolingStatus } from './schooling-status.ts';

/** MLDS, return structures, service civique, CNED (E09–E13). */
export const schoolingStatuses: Area = { entities: [SchoolingStatus] };
