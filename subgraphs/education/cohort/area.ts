import type { Area } from '@passerelle/kit/server/area';
import { Cohort } from './cohort.ts';

/** Groups for collective approaches (B18). */
export const cohorts: Area = { resolvers: [Cohort] };
