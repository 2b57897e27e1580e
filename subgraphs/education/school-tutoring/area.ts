import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { EndSchoolTutoring } from './end-school-tutoring.ts';
import { EvaluateSchoolTutoring } from './evaluate-school-tutoring.ts';
import { LogTutoringInterview } from './log-tutoring-interview.ts';
import { SchoolTutoring } from './school-tutoring.ts';
import { SchoolTutoringResolver, SchoolTutoringsOfYouth } from './school-tutoring.resolver.ts';
import { SchoolTutoringQueries } from './school-tutorings.ts';
import { StartSchoolTutoring } from './start-school-tutoring.ts';
import { TutoringInterview } from './tutoring-interview.ts';

/** Tutoring inside a school, by a volunteer adult or a peer (F10–F12). */
export const schoolTutorings: Area = {
  entities: [SchoolTutoring, TutoringInterview],
  resolvers: [SchoolTutoringQueries, SchoolTutoringsOfYouth, SchoolTutoringResolver, StartSchoolTutoring, EndSchoolTutoring, EvaluateSchoolTutoring, LogTutoringInterview],
  references: {
    SchoolTutoring: ({ id }, context) => byId(context, SchoolTutoring, id),
    TutoringInterview: ({ id }, context) => byId(context, TutoringInterview, id),
  },
};
