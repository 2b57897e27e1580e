import type { Area } from '@passerelle/kit/server/area';
import { ObjectiveQueries } from './by-public.ts';

/** What a mentorship aims at, by age (F14). */
export const objectives: Area = { resolvers: [ObjectiveQueries] };
