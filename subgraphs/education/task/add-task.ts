import type { EntityManager } from '@mikro-orm/postgresql';
import { Task } from './task.ts';

/** A task to be: who for, about what, by when. */
export type NewTask = Pick<Task, 'youthId' | 'ownerId' | 'platformId' | 'aboutId' | 'kind' | 'dueOn'>;

/**
 * Puts a task on an organisation's worklist; the same kind about the same thing is not put twice, its day is brought forward.
 * @param em of the request, or of the worker
 */
export async function addTask(em: EntityManager, task: NewTask): Promise<Task> {
  const open = await em.findOne(Task, { aboutId: task.aboutId, kind: task.kind, doneOn: null });
  if (!open) return em.create(Task, task as never) as Task;
  if (task.dueOn < open.dueOn) open.dueOn = task.dueOn;
  return open;
}
