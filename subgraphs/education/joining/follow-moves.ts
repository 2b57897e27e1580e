import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandlers } from '@passerelle/kit/events/inbox';
import { dayInFrance } from '@passerelle/kit/values/today';
import { z } from 'zod';
import { DropoutCase } from '../case/case.ts';
import { keepStep } from '../history/keep-step.ts';
import { moveRequests } from '../return-request/to-platform.ts';
import { Task } from '../task/task.ts';

const told = z.object({ platformId: z.uuid(), ids: z.array(z.uuid()) });

/**
 * A19: the youth is followed by another platform: open cases and what is left to do go there, with their history; closed
 * cases stay where they were worked on. Told twice, it does nothing more.
 */
async function move(em: EntityManager, { data, time }: HubEvent): Promise<void> {
  const { platformId, ids } = told.parse(data);
  const open = await em.find(DropoutCase, { youthId: { $in: ids }, closedOn: null }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const dropoutCase of open.filter((c) => c.platformId !== platformId)) {
    keepStep(em, dropoutCase, { kind: 'TRANSFERRED', on: dayInFrance(new Date(time)), by: null, toPlatformId: platformId });
  }
  for (const task of await em.find(Task, { youthId: { $in: ids }, doneOn: null })) task.platformId = platformId;
  await moveRequests(em, ids, platformId);
  await em.flush();
}

/** What education makes of a youth who goes from one platform to another. */
export const followMoves: EventHandlers = { 'fr.passerelle.coordination.youth.moved': move };
