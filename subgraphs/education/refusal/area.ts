import type { Area } from '@passerelle/kit/server/area';
import { PlanRecontact } from './plan-recontact.ts';
import { RecordRefusal } from './record-refusal.ts';

/** The youth who refuses, and when to contact again (B02, B05). */
export const refusals: Area = { resolvers: [RecordRefusal, PlanRecontact] };
