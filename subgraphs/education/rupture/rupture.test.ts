import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { DropoutCase } from '../case/case.ts';
import { CaseStep } from '../history/case-step.ts';
import { Task } from '../task/task.ts';
import { Rupture } from './rupture.ts';
import { followUpWaiting } from './work-ruptures.ts';

describe('a path that breaks off', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const report = (youthId: string, viewer = house.assistant, on = '2026-11-12') => house.does('reportRupture', { youthId, on, cause: 'STOPPED_COMING', structureId: randomUUID() }, viewer);
  const tasks = (youthId: string) => house.subgraph.worker().find(Task, { youthId, kind: 'RUPTURE' });
  const stages = async (youthId: string) => (await house.subgraph.worker().execute<{ type: string; data: { stage: string } }[]>('select type, data from outbox_event where subject = ? order by position', [youthId])).map((e) => `${e.type.split('.').at(-1)} ${e.data.stage}`);

  it('B19: the case goes back from solution to contact, and the assistant’s platform has a week to call', async () => {
    const found = await house.aCase({ stage: 'IN_SOLUTION', stageSince: '2026-11-08' });
    expect((await report(found.youthId)).codes).toEqual([]);
    expect(await house.kept(found.id)).toMatchObject({ stage: 'IN_CONTACT', stageSince: '2026-11-12', closedOn: null });
    expect(await tasks(found.youthId)).toMatchObject([{ aboutId: found.id, platformId: house.platform, ownerId: house.assistant.organisation, dueOn: addDays(today(), 7), doneOn: null }]);
    expect(await house.subgraph.worker().findOneOrFail(CaseStep, { caseId: found.id })).toMatchObject({ kind: 'RUPTURE', fromStage: 'IN_SOLUTION', toStage: 'IN_CONTACT', code: 'STOPPED_COMING', authorId: house.assistant.person });
    expect(await stages(found.youthId)).toEqual(['moved IN_CONTACT']);
  });

  it('B19: a rupture known late is dated by the last step, its own day is kept; it is not taken from the future', async () => {
    const found = await house.aCase({ stage: 'IN_SOLUTION', stageSince: '2026-11-15' });
    await report(found.youthId);
    expect(await house.kept(found.id)).toMatchObject({ stage: 'IN_CONTACT', stageSince: '2026-11-15' });
    expect(await house.subgraph.worker().findOneOrFail(Rupture, { caseId: found.id })).toMatchObject({ on: '2026-11-12' });
    expect((await report(found.youthId, house.assistant, addDays(today(), 1))).codes).toEqual(['IN_THE_FUTURE']);
  });

  it('A15: after a closed case, the youth is followed anew: a second episode, of the same platform and organisation', async () => {
    const closed = await house.aCase({ stage: 'CLOSED', closedOn: '2026-11-10', outcome: 'TRAINING', ownerId: randomUUID() });
    expect((await report(closed.youthId)).codes).toEqual([]);
    const again = await house.subgraph.worker().findOneOrFail(DropoutCase, { youthId: closed.youthId, closedOn: null });
    expect(again).toMatchObject({ episode: 2, previousCaseId: closed.id, origin: 'RE_ENTRY', ownerId: closed.ownerId, platformId: house.platform, openedOn: '2026-11-12', stage: 'IDENTIFIED' });
    expect(await house.kept(closed.id)).toMatchObject({ closedOn: '2026-11-10', outcome: 'TRAINING' });
    expect(await tasks(closed.youthId)).toMatchObject([{ aboutId: again.id }]);
    expect(await stages(closed.youthId)).toEqual(['opened IDENTIFIED']);
  });

  it('B19, E20: a rupture from before the case was closed, told late, opens nothing: what came after it is the outcome', async () => {
    const closed = await house.aCase({ stage: 'CLOSED', closedOn: '2026-11-13', outcome: 'PERMANENT_JOB', isDurable: true });
    expect((await report(closed.youthId)).codes).toEqual([]);
    expect(await house.subgraph.worker().count(DropoutCase, { youthId: closed.youthId })).toBe(1);
    expect(await house.subgraph.worker().findOneOrFail(Rupture, { youthId: closed.youthId })).toMatchObject({ caseId: closed.id, on: '2026-11-12' });
    expect(await tasks(closed.youthId)).toEqual([]);
  });

  it('B19: a youth without any case is not silently lost', async () => {
    const youthId = house.youth();
    expect((await report(youthId)).codes).toEqual(['NO_CASE']);
    expect(await house.subgraph.worker().count(Rupture, { youthId })).toBe(0);
  });

  it('B19: a provider that may not read the case reports too: it is followed up without opening the case to it', async () => {
    const found = await house.aCase({ stage: 'IN_SOLUTION', stageSince: '2026-11-08' });
    const provider = aViewer({ network: 'SOLUTION_PROVIDER', roles: ['PROVIDER_STAFF'] });
    house.allow(provider, [found.youthId], ['IDENTITY', 'CONTACT', 'SOLUTION']);
    expect((await report(found.youthId, provider)).codes).toEqual([]);
    // By the subgraph's own worker.
    await vi.waitFor(async () => expect(await house.kept(found.id)).toMatchObject({ stage: 'IN_CONTACT' }), { timeout: 20_000, interval: 100 });
    expect(await tasks(found.youthId)).toHaveLength(1);
    const { data } = await house.subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { id } }', { viewer: provider, variables: { id: found.id } });
    expect(data).toEqual({ dropoutCase: null });
    // The round after finds nothing to do.
    expect(await followUpWaiting(house.subgraph.running.services)).toBe(0);
    expect(await house.subgraph.worker().count(CaseStep, { caseId: found.id })).toBe(1);
  });

  it('3.1: who holds neither CASE nor SOLUTION reports nothing', async () => {
    const found = await house.aCase({ stage: 'IN_SOLUTION' });
    const stranger = aViewer();
    expect((await report(found.youthId, stranger)).codes).toEqual(['YOUTH_NOT_FOUND']);
    house.allow(stranger, [found.youthId], ['STAGE']);
    expect((await report(found.youthId, stranger)).codes).toEqual(['YOUTH_NOT_FOUND']);
    expect(await house.subgraph.worker().count(Rupture, { youthId: found.youthId })).toBe(0);
  });

  it('B19: a provider’s own software tells it; told twice, and for a merged id, it is one rupture; a completed entry is none', async () => {
    const found = await house.aCase({ stage: 'IN_SOLUTION', stageSince: '2026-11-08' });
    const em = house.subgraph.worker();
    const absorbed = randomUUID();
    for (const youthId of [found.youthId, absorbed]) em.create(YouthAlias, { youthId, canonicalId: found.youthId, sequence: '0' } as never);
    await em.flush();
    const ended = { proposalId: randomUUID(), on: '2026-11-14', exit: 'RUPTURE', outcome: 'NONE' };
    const id = randomUUID();
    for (const eventId of [id, id, randomUUID()]) expect(await house.tell('solutions.entry.ended', absorbed, ended, eventId)).toMatchObject({ outcome: 'TAKEN' });
    expect(await house.tell('solutions.entry.ended', absorbed, { ...ended, proposalId: randomUUID(), exit: 'COMPLETED' })).toMatchObject({ outcome: 'TAKEN' });
    expect(await house.subgraph.worker().find(Rupture, { caseId: found.id })).toMatchObject([{ cause: 'OTHER', on: '2026-11-14', ownerId: null }]);
    expect(await tasks(found.youthId)).toHaveLength(1);
    expect(await house.kept(found.id)).toMatchObject({ stage: 'IN_CONTACT' });
  });
});
