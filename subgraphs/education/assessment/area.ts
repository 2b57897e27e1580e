import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Assessment } from './assessment.ts';
import { CaseAssessments, DiagnosisAssessments } from './assessments.ts';
import { AttachAssessment } from './attach-assessment.ts';
import { RecordAssessment } from './record-assessment.ts';

/** What a diagnosis rests on (B13). */
export const assessments: Area = {
  entities: [Assessment],
  resolvers: [CaseAssessments, DiagnosisAssessments, RecordAssessment, AttachAssessment],
  references: { Assessment: ({ id }, context) => byId(context, Assessment, id) },
};
