import { callTable } from '@passerelle/kit/integrations/calls';
import type { Area } from '@passerelle/kit/server/area';
import { DATABASE } from '../database.ts';
import { forgetOldBatches } from './forget-batches.ts';
import { PushedBatch } from './pushed-batch.ts';

/** What a mission locale's own software pushes (its HTTP door is in routes.ts). */
export const integration: Area = { entities: [PushedBatch, callTable(DATABASE)], work: forgetOldBatches };
