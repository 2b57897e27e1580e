import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { JdcDetection } from './jdc-detection.ts';

/** Youths met at the Journée défense et citoyenneté (A21). */
export const jdcDetections: Area = {
  entities: [JdcDetection],
  references: { JdcDetection: ({ id }, context) => byId(context, JdcDetection, id) },
};
