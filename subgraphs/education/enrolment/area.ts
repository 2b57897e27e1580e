import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Enrolment } from './enrolment.ts';
import { EnrolmentResolver } from './enrolment.resolver.ts';
import { RecordEnrolment } from './record-enrolment.ts';

/** Schoolings: leavers and new enrolments of every network (A09). */
export const enrolments: Area = {
  entities: [Enrolment],
  resolvers: [EnrolmentResolver, RecordEnrolment],
  references: { Enrolment: ({ id }, context) => byId(context, Enrolment, id) },
};
