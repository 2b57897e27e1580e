import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import type { Session } from '../session/session.ts';
import type { Need } from '../solution/need.ts';
import type { Solution } from '../solution/solution.ts';
import { refuseStopped } from '../stop/refuse-stopped.ts';
import { answerBy } from './delay.ts';
import { refuseUnfit } from './fit.ts';
import { Proposal } from './proposal.ts';
import { OPEN } from './state.ts';

/** What is proposed to whom. */
export interface NewProposal {
  readonly grant: Grant;
  readonly session: Session;
  readonly solution: Solution;
  /** The provider's organisation. */
  readonly addressee: string;
  /** In whole years: verified, never kept. */
  readonly age?: number | null;
  /** By default the first of the solution. */
  readonly need?: Need | null;
  /** The proposal that this one takes up again. */
  readonly previousId?: string | null;
}

/**
 * Makes a proposal of the viewer's organisation, and tells it, unless it is known to be vain or the youth is not to be told of.
 * One session has at most one proposal under way for a youth, under every id of the youth; the unique index stops two at the
 * same instant.
 * @throws Refusal ALREADY_PROPOSED, or what `refuseUnfit` and `refuseStopped` refuse
 */
export async function makeProposal(context: RequestContext, { grant, session, solution, addressee, age, need, previousId }: NewProposal): Promise<Proposal> {
  refuseUnfit(session, solution, age);
  await refuseStopped(context, grant.ids, solution.kind);
  const em = await context.em();
  const refused = new Refusal('ALREADY_PROPOSED', 'Cette session est déjà proposée à ce jeune. Suivez la proposition en cours, ou retirez-la d’abord.', ['input', 'sessionId']);
  if (await em.count(Proposal, { youthId: { $in: [...grant.ids] }, sessionId: session.id, state: { $in: [...OPEN] } })) throw refused;
  const proposal = em.create(Proposal, {
    youthId: grant.youth, sessionId: session.id, previousId: previousId ?? null, proposerId: context.member.organisation, authorId: context.member.person, providerOrganisationId: addressee,
    need: need ?? solution.needs[0] ?? null, answerBy: answerBy(today(), session.isPermanent ? null : session.startsOn),
  } as never) as Proposal;
  await em.flush().catch((error: unknown) => { throw error instanceof UniqueConstraintViolationException ? refused : error; });
  await emit(context, 'fr.passerelle.solutions.proposal.made', proposal.youthId, {
    proposalId: proposal.id, state: proposal.state, on: dayInFrance(proposal.proposedAt), answerBy: proposal.answerBy ?? null,
    // Who proposes to whom: a referral goes with it (3.2).
    proposerId: proposal.proposerId, authorId: proposal.authorId, providerId: addressee, kind: solution.kind,
  });
  return proposal;
}
