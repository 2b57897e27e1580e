import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { HandoverRefused, type Register, type Registered } from '@passerelle/kit/imports/register';
import { NOBODY, openOrJoin } from './open-or-join.ts';
import { caseOrigin } from './origin.ts';
import { personBehind } from '../alias/person-behind.ts';
import { YouthReport } from './youth-report.ts';

/** Where the register keeps what was reported. */
const SOURCE = 'education/report';

/**
 * Hands a report's identity to the register, erases it, and attaches the report to the youth's case (A17, A20). Killed in
 * between, it is done again: the register knows the report by its id.
 * @throws what may pass: database away, stopped
 */
export async function handOver(fork: () => EntityManager, register: Register, { id, identity, ownerId, authorId }: YouthReport, signal: AbortSignal): Promise<void> {
  const answers = identity
    ? await register({ source: SOURCE, records: [identity], startedBy: { person: authorId, organisation: ownerId }, onlyOwner: ownerId, isDry: false }, signal).catch(refused)
    : null;
  const answer = answers?.get(id);
  await fork().transactional(async (em) => {
    const report = await em.findOne(YouthReport, { id, state: 'PENDING' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (report) await settle(em, report, answer);
  });
}

/** Registered: onto a case, even when the MLDS or a CIO has the youth already (A20). Not registered: nothing of the person is left. */
async function settle(em: EntityManager, report: YouthReport, answer: Registered | undefined): Promise<void> {
  report.identity = null;
  report.state = answer ? 'REGISTERED' : 'REFUSED';
  if (!answer) return;
  const person = await personBehind(em, answer.youthId);
  const { caseId, wasOpen } = await openOrJoin(em, {
    ...person, ownerId: NOBODY, platformId: report.platformId ?? null, origin: caseOrigin(report.origin), openedOn: report.reportedOn, by: null,
  });
  Object.assign(report, { youthId: person.youthId, outcome: answer.outcome, caseId, wasCaseOpen: wasOpen });
}

function refused(error: unknown): null {
  if (error instanceof HandoverRefused) return null;
  throw error;
}
