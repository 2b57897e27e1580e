import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAMPAIGNS_OF_FOLLOW_UP } from '../follow-up/campaigns-followed.ts';
import { CaseStep } from '../history/case-step.ts';
import { Task } from '../task/task.ts';
import { aCaseHouse, type CaseHouse } from './case.testkit.ts';
import { ABANDONMENTS, isSolution, OUTCOMES, SOLUTIONS } from './outcome.ts';

describe('the end of a follow-up', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const close = (caseId: string, outcome: string, more = {}) => house.does('closeCase', { caseId, on: '2026-11-16', outcome, ...more }, house.assistant, 'stage closedOn outcome isDurable');
  const told = async (youthId: string) => house.subgraph.worker().execute<{ data: unknown }[]>(`select data from outbox_event where subject = ? and type = 'fr.passerelle.education.case.moved' order by position`, [youthId]);

  it('E20: ends with its outcome, which the siblings are told as a code', async () => {
    const { id, youthId } = await house.aCase({ stage: 'IN_SOLUTION' });
    expect(await close(id, 'APPRENTICESHIP', { isDurable: true })).toEqual({ codes: [], result: { stage: 'CLOSED', closedOn: '2026-11-16', outcome: 'APPRENTICESHIP', isDurable: true } });
    expect(await told(youthId)).toEqual([{ data: { caseId: id, stage: 'CLOSED', on: '2026-11-16', outcome: 'APPRENTICESHIP' } }]);
    expect(await house.subgraph.worker().findOneOrFail(CaseStep, { caseId: id })).toMatchObject({ kind: 'CLOSED', fromStage: 'IN_SOLUTION', code: 'APPRENTICESHIP' });
    expect((await close(id, 'MOVED')).codes).toEqual(['CASE_CLOSED']);
  });

  it('E20: a solution says whether it is durable; what is none does not', async () => {
    const { id } = await house.aCase();
    for (const outcome of SOLUTIONS) expect([outcome, (await close(id, outcome)).codes]).toEqual([outcome, ['DURABLE_OR_NOT']]);
    expect((await close(id, 'MOVED', { isDurable: false })).codes).toEqual(['NOT_A_SOLUTION']);
    expect((await close(id, 'JOINED')).codes).toEqual(['JOIN_INSTEAD']);
  });

  it('A13: solution, false dropout, departure and another follow-up end it any time; a refusal or silence never before four campaigns', async () => {
    for (const outcome of OUTCOMES) {
      const isAbandoned = ABANDONMENTS.includes(outcome as never);
      const { id } = await house.aCase();
      expect([outcome, (await close(id, outcome, isSolution(outcome) ? { isDurable: false } : {})).codes]).toEqual([outcome, isAbandoned ? ['FOLLOW_UP_TOO_SHORT'] : []]);
    }
    for (let campaigns = 0; campaigns <= CAMPAIGNS_OF_FOLLOW_UP + 1; campaigns++) {
      const found = await house.aCase();
      await house.followed(found, campaigns);
      expect([campaigns, (await close(found.id, 'REFUSED')).codes]).toEqual([campaigns, campaigns < 4 ? ['FOLLOW_UP_TOO_SHORT'] : []]);
    }
  });

  it('A13, A15: campaigns of an earlier episode, and of a merged record, count', async () => {
    const [current, merged] = [house.youth(), house.youth()];
    house.allow(house.assistant, [current, merged]);
    const before = await house.aCase({ youthId: merged, stage: 'CLOSED', closedOn: '2026-11-01', openedOn: '2024-11-02' });
    await house.followed(before, 4);
    const now = await house.aCase({ youthId: current, episode: 2 });
    expect((await close(now.id, 'UNREACHABLE')).codes).toEqual([]);
  });

  it('E20: what was left to do to reach the youth is off the lists, what others check is not', async () => {
    const { id, youthId } = await house.aCase();
    const em = house.subgraph.worker();
    for (const kind of ['CONTACT', 'RECONTACT', 'RUPTURE', 'WRITE_RESTITUTION']) em.create(Task, { youthId, ownerId: house.assistant.organisation, aboutId: id, kind, dueOn: '2026-11-20' } as never);
    await em.flush();
    await close(id, 'FALSE_DROPOUT');
    expect((await house.subgraph.worker().find(Task, { aboutId: id, doneOn: null })).map((t) => t.kind)).toEqual(['WRITE_RESTITUTION']);
  });

  it('A13, E20: an organisation that opened the case, outside circle 1, closes with what its partners wrote, and not only its own', async () => {
    const door = aViewer({ roles: ['COUNSELLOR'], network: 'EDUCATION', platforms: [] });
    const found = await house.aCase({ ownerId: door.organisation });
    house.allow(door, [found.youthId]);
    const em = house.subgraph.worker();
    em.create(Task, { youthId: found.youthId, ownerId: randomUUID(), platformId: house.platform, aboutId: found.id, kind: 'RECONTACT', dueOn: '2026-11-20' } as never);
    await em.flush();
    await house.followed(found, 4);
    expect((await house.does('closeCase', { caseId: found.id, on: '2026-11-16', outcome: 'REFUSED' }, door)).codes).toEqual([]);
    expect(await house.subgraph.worker().count(Task, { aboutId: found.id, doneOn: null })).toBe(0);
  });

  it('B01: not before the last step, not in the future', async () => {
    const { id } = await house.aCase({ stage: 'IN_CONTACT', stageSince: '2026-11-10' });
    expect((await close(id, 'MOVED', { on: '2026-11-09' })).codes).toEqual(['BEFORE_LAST_STEP']);
    expect((await close(id, 'MOVED', { on: '2026-11-01' })).codes).toEqual(['BEFORE_OPENING']);
    expect((await close(id, 'MOVED', { on: '2099-01-01' })).codes).toEqual(['IN_THE_FUTURE']);
  });

  it('who close a case at the same moment: one does, the others are told', async () => {
    const { id } = await house.aCase();
    const codes = (await Promise.all(Array.from({ length: 5 }, () => close(id, 'MOVED')))).flatMap((a) => a.codes);
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'CASE_CLOSED'));
    expect(await house.subgraph.worker().count(CaseStep, { caseId: id })).toBe(1);
  });

  it('A14: goes on off the list after four campaigns, not before, with its history', async () => {
    const off = (caseId: string) => house.does('continueOffList', { caseId, on: '2026-11-16' }, house.assistant, 'isOffList stage steps { kind }');
    const found = await house.aCase({ stage: 'IN_CONTACT', stageSince: '2026-11-03' });
    await house.followed(found, 3);
    expect((await off(found.id)).codes).toEqual(['STILL_ON_LIST']);
    const long = await house.aCase({ stage: 'IN_CONTACT', stageSince: '2026-11-03' });
    await house.followed(long, 4);
    expect(await off(long.id)).toEqual({ codes: [], result: { isOffList: true, stage: 'IN_CONTACT', steps: [{ kind: 'OFF_LIST' }] } });
    expect((await off(long.id)).codes).toEqual(['ALREADY_OFF_LIST']);
  });
});
