import type { Area } from '@passerelle/kit/server/area';
import { followStops } from './follow-stops.ts';
import { SharingStop } from './sharing-stop.ts';

/** Whom not to propose to (3.2, C29). */
export const stops: Area = { entities: [SharingStop], events: followStops };
