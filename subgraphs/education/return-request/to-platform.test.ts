import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { ago, aRequest } from './return.testkit.ts';
import { ReturnRequest } from './return-request.ts';
import { moveRequests } from './to-platform.ts';

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(education); });
afterAll(() => subgraph.close());

it('E08: a youth who moves takes the running request along, with its task; what is closed stays where it was', async () => {
  const [from, to, youthId, absorbed] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const running = await aRequest(subgraph, { youthId: absorbed, platformId: from });
  const closed = await aRequest(subgraph, { youthId, platformId: from, closedOn: ago(1), outcome: 'WITHDRAWN' });
  const another = await aRequest(subgraph, { platformId: from });
  const em = subgraph.worker();
  for (const { id, youthId: of } of [running, another]) em.create(Task, { youthId: of, ownerId: randomUUID(), platformId: from, aboutId: id, kind: 'RETURN_REQUEST', dueOn: ago(-5) } as never);
  await em.flush();
  await moveRequests(em, [youthId, absorbed], to);
  await em.flush();
  const after = subgraph.worker();
  expect((await after.findOneOrFail(ReturnRequest, { id: running.id })).platformId).toBe(to);
  for (const { id } of [closed, another]) expect((await after.findOneOrFail(ReturnRequest, { id })).platformId).toBe(from);
  expect((await after.findOneOrFail(Task, { aboutId: running.id })).platformId).toBe(to);
  expect((await after.findOneOrFail(Task, { aboutId: another.id })).platformId).toBe(from);
});
