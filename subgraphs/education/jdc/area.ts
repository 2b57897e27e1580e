import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { DetectionQueries } from './detections.ts';
import { JdcDetection } from './jdc-detection.ts';
import { JdcDetectionResolver } from './jdc-detection.resolver.ts';
import { JdcTaking } from './jdc-taking.ts';
import { TakeDetection } from './take-detection.ts';

/** Youths met at the Journée défense et citoyenneté (A21). */
export const jdcDetections: Area = {
  entities: [JdcDetection, JdcTaking],
  resolvers: [DetectionQueries, JdcDetectionResolver, TakeDetection],
  references: { JdcDetection: ({ id }, context) => byId(context, JdcDetection, id) },
};
