import type { Area } from '@passerelle/kit/server/area';
import { DataQualityQueries } from './rows-to-check.ts';

/** Cleaning the lists, completing coordinates (A28–A30). */
export const dataQuality: Area = { resolvers: [DataQualityQueries] };
