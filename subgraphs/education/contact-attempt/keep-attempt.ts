import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import { dayInFrance } from '@passerelle/kit/values/today';
import type { DropoutCase } from '../case/case.ts';
import { keepStep } from '../history/keep-step.ts';
import { lastStepOn } from '../history/step-date.ts';
import { CONTACT_TASKS } from '../task/kind.ts';
import { finishTasks } from '../task/finish-tasks.ts';
import type { AnsweredBy } from './answered-by.ts';
import { ContactAttempt } from './contact-attempt.ts';
import type { LogContactAttemptInput } from './log-contact-attempt.ts';
import { zoneOfTerritory } from '@passerelle/kit/values/zone';

/**
 * Keeps an attempt, and what it changes: the first one takes the case to its second step (B01), any one does what was planned
 * (B05), and a youth who is reached is no longer « injoignable » (C13).
 */
export async function keepAttempt(context: RequestContext, found: DropoutCase, input: LogContactAttemptInput & { answeredBy: AnsweredBy }): Promise<ContactAttempt> {
  const { member } = context;
  const { idempotencyKey: _, caseId, attemptedAt, mode, outcome, answeredBy, isCollective, placeId, comment } = input;
  const em = await context.em();
  const attempt = em.create(ContactAttempt, {
    caseId, attemptedAt, mode, outcome, answeredBy, isCollective: isCollective ?? false, placeId: placeId ?? null, comment: comment ?? null,
    youthId: found.youthId, ownerId: member.organisation, authorId: member.person, zone: zoneOfTerritory(member.territory),
  } as never) as ContactAttempt;
  await emit(context, 'fr.passerelle.education.contact-attempt.logged', found.youthId, { caseId, at: attemptedAt.toISOString(), mode, outcome });
  const day = dayInFrance(attemptedAt);
  await finishTasks(em, caseId, CONTACT_TASKS, member.person, day);
  if (found.closedOn) return attempt;
  // Contacts from before the opening count (B04); the step itself is never dated before another.
  const on = [day, lastStepOn(found)].toSorted()[1]!;
  Object.assign(found, { recontactOn: null, recontactCondition: null });
  if (outcome === 'REACHED' && found.isUnreachable) {
    found.isUnreachable = false;
    keepStep(em, found, { kind: 'REACHED', on, by: member });
  }
  if (found.stage === 'IDENTIFIED') {
    keepStep(em, found, { kind: 'MOVED', on, to: 'IN_CONTACT', by: member });
    await emit(context, 'fr.passerelle.education.case.moved', found.youthId, { caseId, stage: found.stage, on });
  }
  return attempt;
}
