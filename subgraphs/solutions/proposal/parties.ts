import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Proposal } from './proposal.ts';

/**
 * A proposal as its reader may see it: who made it and whom it is addressed to both read the row as their own. It holds
 * nothing that belongs to one of them alone, and names nobody: the youth's name stays with coordination.
 */
export function asParty<P extends Proposal | null>(context: RequestContext, proposal: P): P {
  const mine = context.viewer?.organisation;
  if (proposal && mine && [proposal.proposerId, proposal.providerOrganisationId].includes(mine)) proposal.ownerId = mine;
  return proposal;
}

/** One proposal by id, batched; null when it is missing or not for this viewer. */
export const proposalOf = async (context: RequestContext, id: string): Promise<Proposal | null> => asParty(context, await openById(context, Proposal, id));

/**
 * A proposal that the viewer's organisation may change as this party, locked until the request ends, so that two answers
 * do not cross. Proposals are locked before sessions, always.
 * @throws Refusal PROPOSAL_NOT_FOUND when it is missing or not this party's: both look the same
 */
export async function lockedProposal(context: RequestContext, id: string, party: 'proposerId' | 'providerOrganisationId'): Promise<Proposal> {
  const em = await context.em();
  const found = await em.findOne(Proposal, { id, [party]: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!found) throw new Refusal('PROPOSAL_NOT_FOUND', 'Cette proposition n’existe pas ou n’est pas la vôtre. Vérifiez le lien.', ['input', 'proposalId']);
  return asParty(context, found);
}
