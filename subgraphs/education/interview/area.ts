import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Interview } from './interview.ts';
import { CaseInterviews, InterviewResolver } from './interviews.ts';
import { PlanInterview } from './plan-interview.ts';
import { RecordInterviewOutcome } from './record-interview-outcome.ts';

/** Meetings with the youth, at a network's door (B03, B07, B11, B20). */
export const interviews: Area = {
  entities: [Interview],
  resolvers: [CaseInterviews, InterviewResolver, PlanInterview, RecordInterviewOutcome],
  references: { Interview: ({ id }, context) => byId(context, Interview, id) },
};
