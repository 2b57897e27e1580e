import type { RequestContext } from '../server/context.ts';
import type { Grant } from '../trust/grant.ts';
import { emit } from './record.ts';

/**
 * Tells coordination that what this mutation starts answers a referral received: it is accepted in the same step. Whether the
 * referral is this organisation's, about this youth and still open, coordination judges; to write, the caller held a grant anyway.
 * @param slice the telling subgraph's name
 */
export const takeUp = (context: RequestContext, slice: 'missions-locales' | 'solutions' | 'mentoring', grant: Grant, referralId: string): Promise<string> =>
  emit(context, `fr.passerelle.${slice}.referral.taken-up`, grant.youth, { referralId, organisationId: context.member.organisation, personId: context.member.person });
