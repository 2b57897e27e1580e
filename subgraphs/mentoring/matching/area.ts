import type { Area } from '@passerelle/kit/server/area';
import { CloseMentoringRequest } from './close-mentoring-request.ts';
import { MentorMatchQuery } from './mentor-matches.ts';
import { MentoringRequest } from './mentoring-request.ts';
import { MentoringRequestQueries, MentoringRequestsOfYouth } from './mentoring-requests.ts';
import { RecordMentoringRequest } from './record-mentoring-request.ts';

/** What youths want of a mentor, and which mentors could answer (F13, F14). */
export const matching: Area = {
  entities: [MentoringRequest],
  resolvers: [MentoringRequestQueries, MentoringRequestsOfYouth, MentorMatchQuery, RecordMentoringRequest, CloseMentoringRequest],
};
