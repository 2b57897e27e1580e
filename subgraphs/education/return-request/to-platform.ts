import type { EntityManager } from '@mikro-orm/postgresql';
import { Task } from '../task/task.ts';
import { ReturnRequest } from './return-request.ts';

/**
 * Hands a youth's open requests over to another platform, with their tasks: the clock runs on where the youth is followed now.
 * @param em of a request whose grant opens STAGE and CASE, or of the worker
 * @param ids every id of the youth, as the grant names them
 * @param platformId the platform that follows the youth from now on; null when none does
 */
export async function moveRequests(em: EntityManager, ids: readonly string[], platformId: string | null): Promise<void> {
  const requests = await em.find(ReturnRequest, { youthId: { $in: [...ids] }, closedOn: null });
  for (const request of requests) request.platformId = platformId;
  const tasks = await em.find(Task, { aboutId: { $in: requests.map((r) => r.id) }, kind: 'RETURN_REQUEST', doneOn: null });
  for (const task of tasks) task.platformId = platformId;
}
