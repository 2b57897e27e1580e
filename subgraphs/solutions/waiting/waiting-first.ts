import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Proposal } from '../proposal/proposal.ts';

/**
 * A place goes to who has waited longest: nobody is accepted past the waiting list. The provider reads every proposal
 * addressed to it, so that its own eyes suffice.
 * @throws Refusal WAITING_FIRST when others have waited longer
 */
export async function refusePastWaiting(context: RequestContext, proposal: Proposal): Promise<void> {
  const em = await context.em();
  const ahead = await em.count(Proposal, {
    sessionId: proposal.sessionId, providerOrganisationId: context.member.organisation, state: 'WAITING', id: { $ne: proposal.id },
    ...(proposal.state === 'WAITING' && proposal.waitingSince
      ? { $or: [{ waitingSince: { $lt: proposal.waitingSince } }, { waitingSince: proposal.waitingSince, id: { $lt: proposal.id } }] } : {}),
  });
  if (ahead) throw new Refusal('WAITING_FIRST', `${ahead} jeune(s) attendent déjà une place de cette session. Acceptez d’abord le premier de la liste d’attente, ou mettez celui-ci à la suite.`, ['input', 'answer']);
}
