import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Enrolment } from '../enrolment/enrolment.ts';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { ContractBreak } from './contract-break.ts';

const BROKEN = 'contractBreak { id brokenOn cause situation age recontactOn newContractOn closedOn }';
const REPORT = `mutation ($input: ReportContractBreakInput!) { reportContractBreak(input: $input) { ${BROKEN} userErrors { code } } }`;
const FOLLOW = `mutation ($input: FollowContractBreakInput!) { followContractBreak(input: $input) { ${BROKEN} userErrors { code } } }`;
const NEW = `mutation ($input: RecordNewContractInput!) { recordNewContract(input: $input) { ${BROKEN} userErrors { code } } }`;
const LIST = `query ($age: ContractBreakAge!) { contractBreaks(age: $age, first: 100) { edges { node { id age youth { id } } } } }`;

describe('G05: a contract break', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const cfa = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], habilitated: false, platforms: [{ id: platform, circle: 2 }] });
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  interface Answer { contractBreak: { id: string; age: string } | null; userErrors: { code: string }[] }
  const run = async (query: string, viewer: Viewer, input: object) => Object.values((await subgraph.execute(query, { viewer, variables: { input } })).data ?? {})[0] as Answer;
  const youth = (...viewers: Viewer[]) => {
    const id = randomUUID();
    for (const viewer of viewers) subgraph.allow(viewer, id, ['SCHOOLING', 'STAGE', 'CASE']);
    return id;
  };
  const report = (youthId: string, days = 10, viewer: Viewer = cfa) => run(REPORT, viewer, { youthId, brokenOn: addDays(today(), -days), cause: 'TRIAL_PERIOD' });
  const list = async (age: string, viewer: Viewer) => ((await subgraph.execute(LIST, { viewer, variables: { age } })).data!['contractBreaks'] as { edges: { node: { id: string; age: string } }[] }).edges.map((e) => e.node.id);

  it('is put on the platform’s worklist for the 45th day, and told without a value', async () => {
    const youthId = youth(cfa);
    const { contractBreak } = await report(youthId, 10);
    expect(contractBreak).toMatchObject({ cause: 'TRIAL_PERIOD', situation: 'TO_CONTACT', age: 'RECENT', closedOn: null });
    expect(await subgraph.worker().findOneOrFail(Task, { aboutId: contractBreak!.id })).toMatchObject({ kind: 'CONTRACT_BREAK', platformId: platform, dueOn: addDays(today(), 35), doneOn: null });
    const [event] = await subgraph.worker().execute<{ type: string; data: object }[]>('select type, data from outbox_event where subject = ?', [youthId]);
    expect(event).toEqual({ type: 'fr.passerelle.education.contract-break.reported', data: { contractBreakId: contractBreak!.id, on: addDays(today(), -10) } });
    expect(await report(youthId, 3)).toMatchObject({ contractBreak: null, userErrors: [{ code: 'BREAK_ALREADY_OPEN' }] });
  });

  it('reported by several at the same moment, one break is open, and its new contract is recorded once', async () => {
    const youthId = youth(cfa);
    const told = await Promise.all([10, 11, 12, 13, 14].map(async (days) => report(youthId, days)));
    expect(told.flatMap((t) => t.userErrors.map((e) => e.code))).toEqual(Array(4).fill('BREAK_ALREADY_OPEN'));
    const { id } = told.flatMap((t) => t.contractBreak ?? [])[0]!;
    const closed = await Promise.all([1, 2, 3].map(async () => run(NEW, cfa, { contractBreakId: id, newContractOn: today() })));
    expect(closed.flatMap((t) => t.userErrors.map((e) => e.code))).toEqual(['BREAK_CLOSED', 'BREAK_CLOSED']);
  });

  it('is listed by its age, at the bounds: 44, 45, 180 and 181 days', async () => {
    const made: Record<number, string> = {};
    for (const days of [44, 45, 180, 181]) made[days] = (await report(youth(cfa, assistant), days)).contractBreak!.id;
    for (const viewer of [cfa, assistant]) {
      expect(await list('RECENT', viewer)).toContain(made[44]);
      expect(await list('DUE', viewer)).toEqual([made[180], made[45]]);
      expect(await list('OLD', viewer)).toEqual([made[181]]);
    }
  });

  it('a new contract closes it, finishes its task and takes it off the lists', async () => {
    const { id } = (await report(youth(cfa, assistant), 60)).contractBreak!;
    expect(await run(NEW, assistant, { contractBreakId: id, newContractOn: addDays(today(), -61) })).toMatchObject({ userErrors: [{ code: 'BEFORE_BREAK' }] });
    expect(await run(NEW, assistant, { contractBreakId: id, newContractOn: addDays(today(), 1) })).toMatchObject({ userErrors: [{ code: 'IN_THE_FUTURE' }] });
    expect(await run(NEW, assistant, { contractBreakId: id, newContractOn: addDays(today(), -2) })).toMatchObject({ contractBreak: { situation: 'NEW_CONTRACT', closedOn: today(), age: null }, userErrors: [] });
    expect(await subgraph.worker().findOneOrFail(Task, { aboutId: id })).toMatchObject({ doneOn: today(), doneById: assistant.person });
    expect(await list('DUE', assistant)).not.toContain(id);
    expect((await run(FOLLOW, cfa, { contractBreakId: id, situation: 'UNREACHABLE' })).userErrors).toEqual([{ code: 'BREAK_CLOSED' }]);
  });

  it('is followed: what was found, when to call again', async () => {
    const { id } = (await report(youth(cfa))).contractBreak!;
    expect(await run(FOLLOW, cfa, { contractBreakId: id, situation: 'LOOKING_FOR_CONTRACT', recontactOn: addDays(today(), 7) })).toMatchObject({ contractBreak: { situation: 'LOOKING_FOR_CONTRACT', recontactOn: addDays(today(), 7) } });
    expect((await run(FOLLOW, cfa, { contractBreakId: id, situation: 'OTHER', recontactOn: addDays(today(), -1) })).userErrors).toEqual([{ code: 'IN_THE_PAST' }]);
    expect((await run(FOLLOW, cfa, { contractBreakId: id, situation: 'NEW_CONTRACT' })).userErrors).toEqual([{ code: 'USE_NEW_CONTRACT' }]);
  });

  it('A12: is none where a later apprenticeship is known; one that began the same day, or is over, does not count', async () => {
    const enrolled = async (startedOn: string, endedOn: string | null) => {
      const youthId = youth(cfa);
      const em = subgraph.worker();
      em.create(Enrolment, { youthId, source: 'nouveaux-inscrits', externalId: randomUUID(), network: 'CFA', startedOn, endedOn } as never);
      await em.flush();
      return (await report(youthId, 10)).userErrors.map((e) => e.code);
    };
    expect(await enrolled(addDays(today(), -9), null)).toEqual(['NOT_A_BREAK']);
    expect(await enrolled(addDays(today(), -10), null)).toEqual([]);
    expect(await enrolled(addDays(today(), -9), addDays(today(), -3))).toEqual([]);
  });

  it('3.1: without a grant nobody reports, reads or closes; another organisation’s break looks like none', async () => {
    const stranger = aViewer({ platforms: [{ id: randomUUID(), circle: 1 }] });
    const youthId = youth(cfa);
    const { id } = (await report(youthId)).contractBreak!;
    expect((await report(youth(), 10)).userErrors).toEqual([{ code: 'YOUTH_NOT_FOUND' }]);
    // Circle 1 of the platform, but no grant: in no list, and not to be changed.
    expect(await list('RECENT', assistant)).not.toContain(id);
    const answers = await Promise.all([[stranger, id], [assistant, id], [assistant, randomUUID()]].map(([viewer, broken]) => run(NEW, viewer as Viewer, { contractBreakId: broken, newContractOn: today() })));
    expect(answers.map((a) => a.userErrors)).toEqual([[{ code: 'BREAK_NOT_FOUND' }], [{ code: 'BREAK_NOT_FOUND' }], [{ code: 'BREAK_NOT_FOUND' }]]);
    // A school that may read the schooling does not close somebody else's follow-up.
    const other = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    subgraph.allow(other, youthId, ['SCHOOLING']);
    expect((await run(NEW, other, { contractBreakId: id, newContractOn: today() })).userErrors).toEqual([{ code: 'BREAK_NOT_FOUND' }]);
    expect((await subgraph.worker().findOneOrFail(ContractBreak, { id })).closedOn).toBeNull();
  });

  it('G05: a CFA that keeps the apprentice’s file, a solution provider, reports its own break and reads it again', async () => {
    const provider = aViewer({ network: 'SOLUTION_PROVIDER', roles: ['PROVIDER_STAFF'], habilitated: false, platforms: [{ id: platform, circle: 2 }] });
    const youthId = randomUUID();
    subgraph.allow(provider, youthId, ['IDENTITY', 'CONTACT', 'SOLUTION']);
    const { id } = (await report(youthId, 10, provider)).contractBreak!;
    expect(await list('RECENT', provider)).toEqual([id]);
    const distant = randomUUID();
    subgraph.allow(provider, distant, ['IDENTITY', 'CONTACT']);
    expect((await report(distant, 10, provider)).userErrors).toEqual([{ code: 'YOUTH_NOT_FOUND' }]);
  });

  it('refuses a day to come, and a platform that is not one’s own', async () => {
    const youthId = youth(cfa);
    expect((await report(youthId, -1)).userErrors).toEqual([{ code: 'IN_THE_FUTURE' }]);
    expect((await run(REPORT, cfa, { youthId, brokenOn: today(), cause: 'OTHER', platformId: randomUUID() })).userErrors).toEqual([{ code: 'NOT_YOUR_PLATFORM' }]);
  });

  it('the list costs the same number of statements whatever its length', async () => {
    const viewer = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], habilitated: false });
    const count = async () => (await statementsOf(subgraph.running.services.app, () => list('RECENT', viewer))).length;
    await report(youth(viewer), 5, viewer);
    const one = await count();
    expect(one).toBeGreaterThan(0);
    for (let i = 0; i < 8; i++) await report(youth(viewer), 5, viewer);
    expect(await count()).toBe(one);
  });
});
