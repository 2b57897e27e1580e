import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { aProposal, type anOffer } from '../offer.testkit.ts';
import { Proposal } from '../proposal/proposal.ts';
import { Session } from '../session/session.ts';

type Offer = Awaited<ReturnType<typeof anOffer>>;
const HOUR = 3_600_000;

/** As many proposals as asked on the waiting list of one session, an hour apart, the first first. */
export async function aQueue(subgraph: TestSubgraph, offer: Offer, length: number, changes: Partial<Proposal> = {}): Promise<Proposal[]> {
  const began = Date.now() - length * HOUR;
  const queue: Proposal[] = [];
  for (let i = 0; i < length; i += 1) queue.push(await aProposal(subgraph, offer, { state: 'WAITING', waitingSince: new Date(began + i * HOUR), ...changes }));
  return queue;
}

/** A session's places, and how many proposals hold one. */
export async function placesOf(subgraph: TestSubgraph, sessionId: string) {
  const em = subgraph.worker();
  const { capacity, taken } = await em.findOneOrFail(Session, { id: sessionId });
  const holding = await em.count(Proposal, { sessionId, state: { $in: ['HELD', 'ACCEPTED', 'ENTERED'] } });
  return { capacity, taken, holding };
}

/** The states of proposals, in their order. */
export const statesOf = async (subgraph: TestSubgraph, proposals: readonly Proposal[]) => {
  const found = new Map((await subgraph.worker().find(Proposal, { id: { $in: proposals.map((p) => p.id) } })).map((p) => [p.id, p.state]));
  return proposals.map((p) => found.get(p.id));
};
