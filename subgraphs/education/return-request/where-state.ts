import { raw, type FilterQuery } from '@mikro-orm/core';
import type { PlainDate } from '@passerelle/kit/values/date';
import { addDays } from '@passerelle/kit/values/date';
import { DAYS_OF_WARNING, DAYS_TO_INTERVIEW } from './clock.ts';
import type { ReturnRequest } from './return-request.ts';
import type { ReturnState } from './state.ts';

const waited = (condition: object): FilterQuery<ReturnRequest> => ({ [raw((alias) => `(${alias}.interviewed_on - ${alias}.requested_on)`)]: condition }) as FilterQuery<ReturnRequest>;

/**
 * The condition that finds the requests in a state: `stateOf`, for a list.
 * @param on the day it is asked, AAAA-MM-JJ
 */
export function whereState(state: ReturnState, on: PlainDate): FilterQuery<ReturnRequest> {
  const [lastInTime, lastBeforeWarning] = [addDays(on, -DAYS_TO_INTERVIEW), addDays(on, DAYS_OF_WARNING - DAYS_TO_INTERVIEW)];
  const unseen = { closedOn: null, proposedOn: null, interviewedOn: null };
  const seen = { closedOn: null, proposedOn: null, interviewedOn: { $ne: null } };
  switch (state) {
    case 'CLOSED': return { closedOn: { $ne: null } };
    case 'PROPOSED': return { closedOn: null, proposedOn: { $ne: null } };
    case 'INTERVIEWED_IN_TIME': return { $and: [seen, waited({ $lte: DAYS_TO_INTERVIEW })] };
    case 'INTERVIEWED_LATE': return { $and: [seen, waited({ $gt: DAYS_TO_INTERVIEW })] };
    case 'LATE': return { ...unseen, requestedOn: { $lt: lastInTime } };
    case 'DUE_SOON': return { ...unseen, requestedOn: { $gte: lastInTime, $lte: lastBeforeWarning } };
    case 'WAITING': return { ...unseen, requestedOn: { $gt: lastBeforeWarning } };
  }
}
