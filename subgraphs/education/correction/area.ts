import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AnswerCorrection } from './answer-correction.ts';
import { CorrectionRequest } from './correction-request.ts';
import { CorrectionQueries } from './corrections.ts';
import { RowsToCorrect } from './own-rows.ts';
import { asParty } from './parties.ts';
import { RequestCorrection } from './request-correction.ts';

/** Corrections asked of whom the data belong to (A11). */
export const corrections: Area = {
  entities: [CorrectionRequest],
  resolvers: [CorrectionQueries, RowsToCorrect, RequestCorrection, AnswerCorrection],
  references: {
    CorrectionRequest: async ({ id }, context) => {
      const found = await byId(context, CorrectionRequest, id);
      return found && asParty(context, found);
    },
  },
};
