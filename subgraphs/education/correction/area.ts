import type { Area } from '@passerelle/kit/server/area';
import { AnswerCorrection } from './answer-correction.ts';
import { CorrectionRequest } from './correction-request.ts';
import { CorrectionQueries } from './corrections.ts';
import { RequestCorrection } from './request-correction.ts';

/** Corrections asked of whom the data belong to (A11). */
export const corrections: Area = { entities: [CorrectionRequest], resolvers: [CorrectionQueries, RequestCorrection, AnswerCorrection] };
