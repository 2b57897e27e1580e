import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ConveneForTraining } from './convene-for-training.ts';
import { EndTrainingAtMajority } from './end-training-at-majority.ts';
import { ExemptFromTraining } from './exempt-from-training.ts';
import { IdentifyTrainingObligation } from './identify-training-obligation.ts';
import { workDue } from './mark-due.ts';
import { RecordTrainingInterview } from './record-training-interview.ts';
import { RecordTrainingMet } from './record-training-met.ts';
import { ReportTrainingObligation } from './report-training-obligation.ts';
import { TrainingConvening } from './training-convening.ts';
import { TrainingObligation } from './training-obligation.ts';
import { TrainingConveningLetter, TrainingObligationResolver, YouthTrainingObligations } from './training-obligation.resolver.ts';
import { TrainingObligationQueries } from './training-obligations.ts';

/** The training obligation of 16–18 year-olds: found, convened, seen, met or reported. */
export const trainingObligations: Area = {
  entities: [TrainingObligation, TrainingConvening],
  resolvers: [
    TrainingObligationQueries, TrainingObligationResolver, TrainingConveningLetter, YouthTrainingObligations, IdentifyTrainingObligation, ConveneForTraining, RecordTrainingInterview, RecordTrainingMet,
    ExemptFromTraining, EndTrainingAtMajority, ReportTrainingObligation,
  ],
  references: {
    TrainingObligation: ({ id }, context) => byId(context, TrainingObligation, id), TrainingConvening: ({ id }, context) => byId(context, TrainingConvening, id),
  },
  work: workDue,
};
