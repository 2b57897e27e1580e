import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { record } from '@passerelle/kit/events/record';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import type { DropoutCase } from '../case/case.ts';
import { casesOf, openEpisode } from '../case/open-episode.ts';
import { keepStep, type NewStep } from '../history/keep-step.ts';
import { lastStepOn } from '../history/step-date.ts';
import { addTask } from '../task/add-task.ts';
import type { Rupture } from './rupture.ts';

/** Days that the assistant has to call the youth again. */
const DAYS = 7;

/**
 * B19: the case goes from solution back to contact, and the assistant's platform has a week to call the youth again. Where the
 * case was closed, the youth drops out anew: a new episode of the same platform and organisation (A15).
 * @param em of a request that holds the youth's case, or of the worker, in a transaction
 * @param youth the current id, and every id
 * @returns the case; null when this slice has none for the youth
 */
export async function followUp(em: EntityManager, rupture: Rupture, { youthId, ids }: { youthId: string; ids: readonly string[] }): Promise<DropoutCase | null> {
  const by = rupture.ownerId && rupture.authorId ? { organisation: rupture.ownerId, person: rupture.authorId } : null;
  const cases = await casesOf(em, youthId, ids);
  const open = cases.find((c) => !c.closedOn);
  const last = cases.find((c) => c.outcome !== 'JOINED');
  rupture.followedUpAt = new Date();
  if (!open && !last) return null;
  // Whoever closed the case knew of what came after: a rupture told late is kept with it, and is no new episode.
  if (!open && rupture.on < last!.closedOn!) {
    rupture.caseId = last!.id;
    return last!;
  }
  const dropoutCase = open ? await backToContact(em, open, rupture, by) : await dropOutAgain(em, last!, rupture, { youthId, ids, by });
  rupture.caseId = dropoutCase.id;
  const { id: aboutId, ownerId, platformId } = dropoutCase;
  await addTask(em, { youthId: dropoutCase.youthId, ownerId, platformId: platformId ?? null, aboutId, kind: 'RUPTURE', dueOn: addDays(today(), DAYS) });
  return dropoutCase;
}

async function backToContact(em: EntityManager, open: DropoutCase, rupture: Rupture, by: NewStep['by']): Promise<DropoutCase> {
  await em.flush();
  await em.refresh(open, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // The youth may have left before the last step was noted: the step itself is never dated before another.
  const on = [rupture.on, lastStepOn(open)].toSorted()[1]!;
  const leaves = open.stage === 'IN_SOLUTION';
  keepStep(em, open, { kind: 'RUPTURE', on, by, code: rupture.cause, ...(leaves ? { to: 'IN_CONTACT' } : {}) });
  if (leaves) await record(em, [{ type: 'fr.passerelle.education.case.moved', subject: open.youthId, data: { caseId: open.id, stage: 'IN_CONTACT', on } }]);
  return open;
}

async function dropOutAgain(em: EntityManager, last: DropoutCase, rupture: Rupture, youth: { youthId: string; ids: readonly string[]; by: NewStep['by'] }): Promise<DropoutCase> {
  const openedOn = [rupture.on, last.closedOn!].toSorted()[1]!;
  // Of the organisation that followed the youth, not of who reports: reporting opens nobody's case to the reporter.
  const opened = await openEpisode(em, { ...youth, ownerId: last.ownerId, platformId: last.platformId ?? null, origin: 'RE_ENTRY', openedOn });
  keepStep(em, opened, { kind: 'RUPTURE', on: openedOn, by: youth.by, code: rupture.cause });
  return opened;
}
