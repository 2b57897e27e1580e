import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CloseReturnRequest } from './close-return-request.ts';
import { ProposePlace } from './propose-place.ts';
import { RecordFirstInterview } from './record-first-interview.ts';
import { RequestReturn } from './request-return.ts';
import { ReturnRequestFiguresQuery } from './return-request-figures.ts';
import { ReturnRequest } from './return-request.ts';
import { ReturnRequestResolver, ReturnRequestsOfYouth } from './return-request.resolver.ts';
import { ReturnRequestQueries } from './return-requests.ts';

/** The right to return to training: a request, fifteen days, an interview, a place (E08). */
export const returnRequests: Area = {
  entities: [ReturnRequest],
  resolvers: [ReturnRequestQueries, ReturnRequestFiguresQuery, ReturnRequestResolver, ReturnRequestsOfYouth, RequestReturn, RecordFirstInterview, ProposePlace, CloseReturnRequest],
  references: { ReturnRequest: ({ id }, context) => byId(context, ReturnRequest, id) },
};
