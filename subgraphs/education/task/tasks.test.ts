import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import type { TaskKind } from './kind.ts';
import { Task } from './task.ts';

describe('tasks', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const put = async (platformId: string, kind: TaskKind, days: number, changes: Partial<Task> = {}) => {
    const em = house.subgraph.worker();
    const task = em.create(Task, { youthId: house.youth(), ownerId: randomUUID(), platformId, aboutId: randomUUID(), kind, dueOn: addDays(today(), days), ...changes } as never) as Task;
    await em.flush();
    return task;
  };
  const LIST = 'query ($p: ID, $k: TaskKind, $b: LocalDate, $first: Int! = 20, $after: String) { tasks(platformId: $p, kind: $k, dueBefore: $b, first: $first, after: $after) { edges { node { id kind isOverdue } } pageInfo { endCursor hasNextPage } } }';
  type List = { edges: { node: { id: string; isOverdue: boolean } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  const list = async (variables: Record<string, unknown>, viewer = house.assistant) => (await house.subgraph.execute(LIST, { viewer, variables })).data!['tasks'] as List;
  const ids = (found: List) => found.edges.map((e) => e.node.id);

  it('B19: what is most overdue comes first, by pages; what is done is off the list', async () => {
    const later = await put(house.platform, 'CONTACT', 5);
    const overdue = await put(house.platform, 'RUPTURE', -1);
    const old = await put(house.platform, 'RECONTACT', -30);
    const now = await put(house.platform, 'RECONTACT', 0);
    await put(house.platform, 'CONTACT', -2, { doneOn: today() });
    const first = await list({ p: house.platform, first: 3 });
    expect(first.edges.map((e) => [e.node.id, e.node.isOverdue])).toEqual([[old.id, true], [overdue.id, true], [now.id, false]]);
    expect(ids(await list({ p: house.platform, first: 3, after: first.pageInfo.endCursor }))).toEqual([later.id]);
    expect(ids(await list({ k: 'RECONTACT' }))).toEqual([old.id, now.id]);
    expect(ids(await list({ b: addDays(today(), -1) }))).toEqual([old.id, overdue.id]);
  });

  it('A26: a platform’s tasks are its circle 1’s; others see what their own organisation has to do', async () => {
    const there = aViewer({ platforms: [{ id: house.platform, circle: 2 }] });
    const own = await put(house.platform, 'CHECK_REGISTRATION', 3, { ownerId: there.organisation });
    expect(ids(await list({}, there))).toEqual([own.id]);
    expect(ids(await list({ p: house.platform }, there))).toEqual([]);
    expect(ids(await list({ p: randomUUID() }))).toEqual([]);
  });

  it('is done once, on a day from its making to today, by who may read it', async () => {
    const task = await put(house.platform, 'RUPTURE', 7);
    const done = (on = today(), viewer = house.assistant) => house.does('completeTask', { taskId: task.id, on }, viewer, 'doneOn');
    expect((await done(today(), aViewer())).codes).toEqual(['TASK_NOT_FOUND']);
    expect((await done(addDays(today(), 1))).codes).toEqual(['IN_THE_FUTURE']);
    expect((await done(addDays(today(), -1))).codes).toEqual(['BEFORE_THE_TASK']);
    const both = await Promise.all([done(), done()]);
    expect(both.flatMap((b) => b.codes)).toEqual(['ALREADY_DONE']);
    expect(await house.subgraph.worker().findOneOrFail(Task, { id: task.id })).toMatchObject({ doneOn: today(), doneById: house.assistant.person });
  });

  it('B17: what ends by an act of its own is not ticked off', async () => {
    const task = await put(house.platform, 'CHECK_REGISTRATION', 7);
    expect((await house.does('completeTask', { taskId: task.id, on: today() })).codes).toEqual(['ACT_NEEDED']);
  });
});
