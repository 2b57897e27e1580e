import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CompleteInterviewSheet } from './complete-interview-sheet.ts';
import { ImportInterviewSheet } from './import-interview-sheet.ts';
import { InterviewSheet } from './interview-sheet.ts';
import { CaseInterviewSheets, InterviewSheetResolver } from './interview-sheet.resolver.ts';
import { SaveInterviewSheet } from './save-interview-sheet.ts';

/** The national interview sheet, C01 to C30: saved partly, printed, exported, imported. */
export const interviewSheets: Area = {
  entities: [InterviewSheet],
  resolvers: [InterviewSheetResolver, CaseInterviewSheets, SaveInterviewSheet, CompleteInterviewSheet, ImportInterviewSheet],
  references: { InterviewSheet: ({ id }, context) => byId(context, InterviewSheet, id) },
};
