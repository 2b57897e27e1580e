import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { EndTutoring } from './end-tutoring.ts';
import { ExtendTutoring } from './extend-tutoring.ts';
import { RequestTutoring } from './request-tutoring.ts';
import { StartTutoring } from './start-tutoring.ts';
import { Tutoring } from './tutoring.ts';
import { TutoringResolver, TutoringsOfYouth } from './tutoring.resolver.ts';
import { TutorRecruitmentQuery } from './tutor-recruitment.ts';
import { TutoringQueries } from './tutorings.ts';

/** The academy's tutoring: PERSEVAL and IEJ, 3 to 10 months (F01–F09). */
export const tutorings: Area = {
  entities: [Tutoring],
  resolvers: [TutoringQueries, TutorRecruitmentQuery, TutoringsOfYouth, TutoringResolver, RequestTutoring, StartTutoring, ExtendTutoring, EndTutoring],
  references: { Tutoring: ({ id }, context) => byId(context, Tutoring, id) },
};
