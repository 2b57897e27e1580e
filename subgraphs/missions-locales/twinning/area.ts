import type { Area } from '@passerelle/kit/server/area';
import { TwinningQueries } from './twinnings.ts';

/** Missions locales and their foreign partners (G06). */
export const twinnings: Area = { resolvers: [TwinningQueries] };
