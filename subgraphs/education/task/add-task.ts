import type { EntityManager } from '@mikro-orm/postgresql';
import { today } from '@passerelle/kit/values/today';
import { contactStopped } from '../do-not-contact/contact-stopped.ts';
import { CONTACT_TASKS } from './kind.ts';
import { Task } from './task.ts';

/** A task to be: who for, about what, by when. */
export type NewTask = Pick<Task, 'youthId' | 'ownerId' | 'platformId' | 'aboutId' | 'kind' | 'dueOn'>;

/**
 * Puts a task on an organisation's worklist; the same kind about the same thing is not put twice, its day is brought forward.
 * A contact with a youth whom nobody may contact is not put (C29).
 * @param em of the request, or of the worker
 * @returns null when « ne pas contacter » stops it
 */
export async function addTask(em: EntityManager, task: NewTask): Promise<Task | null> {
  if (CONTACT_TASKS.some((kind) => kind === task.kind) && (await contactStopped(em, [task.youthId], today()))) return null;
  const open = await em.findOne(Task, { aboutId: task.aboutId, kind: task.kind, doneOn: null });
  if (!open) return em.create(Task, task as never) as Task;
  if (task.dueOn < open.dueOn) open.dueOn = task.dueOn;
  return open;
}
