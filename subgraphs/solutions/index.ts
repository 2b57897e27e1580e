import { byId } from '@passerelle/kit/data/load';
import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { DATABASE } from './database.ts';
import { IdempotencyKey } from './idempotency/idempotency-key.ts';
import { AnswerProposal } from './proposal/answer-proposal.ts';
import { proposalOf } from './proposal/parties.ts';
import { Proposal } from './proposal/proposal.ts';
import { ProposalResolver } from './proposal/proposal.resolver.ts';
import { ProposalQueries } from './proposal/proposals.ts';
import { ProposeSolution } from './proposal/propose-solution.ts';
import { RecordEntry } from './proposal/record-entry.ts';
import { RecordExit } from './proposal/record-exit.ts';
import { WithdrawProposal } from './proposal/withdraw-proposal.ts';
import { Provider } from './provider/provider.ts';
import { ProviderResolver } from './provider/provider.resolver.ts';
import { ProviderQueries } from './provider/providers.ts';
import { Occupation } from './reference/occupation.ts';
import { OccupationQueries } from './reference/occupations.ts';
import { OpenSession } from './session/open-session.ts';
import { Session } from './session/session.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { SetSessionPlaces } from './session/set-session-places.ts';
import { PublishSolution } from './solution/publish-solution.ts';
import { Solution } from './solution/solution.ts';
import { SolutionResolver } from './solution/solution.resolver.ts';
import { SolutionQueries } from './solution/solutions.ts';
import { WithdrawSolution } from './solution/withdraw-solution.ts';
import { Youth } from './youth/stub.ts';
import { SolutionsSliceResolver, YouthResolver } from './youth/youth.ts';

/** Solution providers: their offer, its sessions and places, what is proposed to whom. */
export const solutions = defineSubgraph({
  name: 'solutions',
  entities: [Provider, Solution, Session, Proposal, IdempotencyKey, Occupation, ...eventTables(DATABASE)],
  resolvers: [
    ProviderQueries, ProviderResolver, SolutionQueries, SolutionResolver, PublishSolution, WithdrawSolution, SessionResolver, OpenSession, SetSessionPlaces,
    ProposalQueries, ProposalResolver, ProposeSolution, AnswerProposal, WithdrawProposal, RecordEntry, RecordExit, OccupationQueries, YouthResolver, SolutionsSliceResolver,
  ],
  references: {
    Youth: ({ id }) => Object.assign(new Youth(), { id }),
    Provider: ({ id }, context) => byId(context, Provider, id),
    Solution: ({ id }, context) => byId(context, Solution, id),
    Session: ({ id }, context) => byId(context, Session, id),
    Proposal: ({ id }, context) => proposalOf(context, id),
  },
  routes: (http, services) => eventsRoute(http, services, {}),
  work: (services) => relayEvents(services),
});
