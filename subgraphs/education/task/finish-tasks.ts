import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskKind } from './kind.ts';
import { Task } from './task.ts';

/**
 * Takes the open tasks of these kinds about a thing off the worklists.
 * @param by who did them; null when a rule did
 * @param on AAAA-MM-JJ
 */
export async function finishTasks(em: EntityManager, aboutId: string, kinds: readonly TaskKind[], by: string | null, on: string): Promise<void> {
  for (const task of await em.find(Task, { aboutId, kind: { $in: [...kinds] }, doneOn: null })) Object.assign(task, { doneOn: on, doneById: by });
}
