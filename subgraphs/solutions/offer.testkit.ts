import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { Proposal } from './proposal/proposal.ts';
import { Provider } from './provider/provider.ts';
import { Session } from './session/session.ts';
import { Solution } from './solution/solution.ts';

/** Somebody of a provider, without any leave for any youth. */
export const staff = (changes: Partial<Viewer> = {}): Viewer => aViewer({ network: 'SOLUTION_PROVIDER', roles: ['PROVIDER_STAFF'], ...changes });

/** A provider with one solution and one session, as the worker would have loaded them. */
export async function anOffer(subgraph: TestSubgraph, changes: { organisation?: string | null; solution?: Partial<Solution>; session?: Partial<Session> } = {}) {
  const em = subgraph.worker();
  const organisationId = changes.organisation === undefined ? randomUUID() : changes.organisation;
  const provider = em.create(Provider, { name: 'École de la 2e chance', organisationId, uai: randomUUID(), departement: '59' } as never) as Provider;
  const solution = em.create(Solution, {
    providerId: provider.id, ownerId: organisationId, title: 'Parcours', description: 'Un parcours', kind: 'E2C', aim: 'ORIENTATION', needs: ['FAIRE_LE_POINT'], ...changes.solution,
  } as never) as Solution;
  const session = em.create(Session, { solutionId: solution.id, startsOn: '2030-01-07', endsOn: '2030-06-28', capacity: 2, ...changes.session } as never) as Session;
  await em.flush();
  return { provider, solution, session };
}

/** A proposal as it would stand after `proposeSolution`. */
export async function aProposal(subgraph: TestSubgraph, offer: { provider: Provider; session: Session }, changes: Partial<Proposal> = {}): Promise<Proposal> {
  const em = subgraph.worker();
  const proposal = em.create(Proposal, {
    youthId: randomUUID(), proposerId: randomUUID(), authorId: randomUUID(), providerOrganisationId: offer.provider.organisationId, sessionId: offer.session.id, ...changes,
  } as never) as Proposal;
  await em.flush();
  return proposal;
}
