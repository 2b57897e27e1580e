import type { RequestContext } from '@passerelle/kit/server/context';
import type { CorrectionRequest } from './correction-request.ts';

/** A request as its reader may see it: who asks and who must correct both read the row as their own. */
export function asParty(context: RequestContext, request: CorrectionRequest): CorrectionRequest {
  const mine = context.viewer?.organisation;
  if (mine && [request.requesterId, request.addresseeId].includes(mine)) request.ownerId = mine;
  return request;
}
