import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { dayInFrance } from '@passerelle/kit/values/today';
import { z } from 'zod';
import { personBehind } from '../alias/person-behind.ts';
import { DropoutCase } from '../case/case.ts';
import { ContractBreak } from '../contract-break/contract-break.ts';
import { keepStep } from '../history/keep-step.ts';
import { moveRequests } from '../return-request/to-platform.ts';
import { OF_THE_SCHOOL } from '../task/kind.ts';
import { Task } from '../task/task.ts';

const shape = z.object({ platformId: z.uuid(), ids: z.array(z.uuid()) });

/**
 * A19: the youth is followed by another platform: open cases and what is left to do go there, with their history, under every
 * id that is this youth; closed cases stay where they were worked on, and a school's own work in the school. Told twice, it
 * does nothing more.
 */
async function move(em: EntityManager, { subject, data, time }: HubEvent): Promise<void> {
  const { platformId, ids: told } = shape.parse(data);
  const ids = [...new Set([...told, ...(subject ? (await personBehind(em, subject)).ids : [])])];
  const open = await em.find(DropoutCase, { youthId: { $in: ids }, closedOn: null }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const dropoutCase of open.filter((c) => c.platformId !== platformId)) {
    keepStep(em, dropoutCase, { kind: 'TRANSFERRED', on: dayInFrance(new Date(time)), by: null, toPlatformId: platformId });
  }
  for (const task of await em.find(Task, { youthId: { $in: ids }, kind: { $nin: [...OF_THE_SCHOOL] }, doneOn: null })) task.platformId = platformId;
  for (const found of await em.find(ContractBreak, { youthId: { $in: ids }, closedOn: null })) found.platformId = platformId;
  await moveRequests(em, ids, platformId);
  await em.flush();
}

/** What education makes of a youth who goes from one platform to another. */
export const followMoves: EventHandlers = { 'fr.passerelle.coordination.youth.moved': move };
