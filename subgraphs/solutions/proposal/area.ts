import type { Area } from '@passerelle/kit/server/area';
import { AnswerProposal } from './answer-proposal.ts';
import { AwaitedQueries } from './awaited.ts';
import { GivePlace } from './give-place.ts';
import { proposalOf } from './parties.ts';
import { Proposal } from './proposal.ts';
import { ProposalResolver } from './proposal.resolver.ts';
import { ProposalQueries } from './proposals.ts';
import { ProposeSolution } from './propose-solution.ts';
import { RecordEntry } from './record-entry.ts';
import { RecordExit } from './record-exit.ts';
import { RecordOutcome } from './record-outcome.ts';
import { WithdrawProposal } from './withdraw-proposal.ts';

/** What is proposed to whom, and what came of it. */
export const proposals: Area = {
  entities: [Proposal],
  resolvers: [ProposalQueries, AwaitedQueries, ProposalResolver, ProposeSolution, GivePlace, AnswerProposal, WithdrawProposal, RecordEntry, RecordExit, RecordOutcome],
  references: { Proposal: ({ id }, context) => proposalOf(context, id) },
};
