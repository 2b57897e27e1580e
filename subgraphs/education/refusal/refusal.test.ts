import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { CaseStep } from '../history/case-step.ts';
import { Task } from '../task/task.ts';
import { RECONTACT_CONDITIONS } from './recontact-condition.ts';

describe('a youth who refuses', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const open = (aboutId: string) => house.subgraph.worker().find(Task, { aboutId, doneOn: null });
  const plan = (caseId: string, on: string, condition = 'AGREED_DATE') => house.does('planRecontact', { caseId, on, condition }, house.assistant, 'recontactOn recontactCondition');

  it('B02: is free to; the case stays open, with the reason he gives', async () => {
    const { id: caseId } = await house.aCase({ stage: 'IN_CONTACT', stageSince: '2026-11-03' });
    expect(await house.does('recordRefusal', { caseId, reason: 'DISTANCE', on: '2026-11-05' }, house.assistant, 'isRefused refusalReason refusedOn stage closedOn'))
      .toEqual({ codes: [], result: { isRefused: true, refusalReason: 'DISTANCE', refusedOn: '2026-11-05', stage: 'IN_CONTACT', closedOn: null } });
    expect((await house.does('recordRefusal', { caseId, reason: 'COST', on: '2026-11-02' })).codes).toEqual(['BEFORE_LAST_STEP']);
    await house.does('moveCase', { caseId, stage: 'IN_DIAGNOSIS', on: '2026-11-12' });
    expect(await house.kept(caseId)).toMatchObject({ isRefused: false, refusalReason: null });
    expect((await house.subgraph.worker().find(CaseStep, { caseId }, { orderBy: { id: 'asc' } })).map((s) => [s.kind, s.code])).toEqual([['REFUSED', 'DISTANCE'], ['MOVED', null]]);
  });

  it('B02: the reason is read with the scope CASE, not with STAGE alone', async () => {
    const youthId = house.youth(['STAGE']);
    const { id } = await house.aCase({ youthId, ownerId: '0190a000-0000-7000-8000-000000000001', isRefused: true, refusalReason: 'COST' });
    const { data } = await house.subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { stage isRefused refusalReason } }', { viewer: house.assistant, variables: { id } });
    expect(data).toEqual({ dropoutCase: { stage: 'IDENTIFIED', isRefused: null, refusalReason: null } });
  });

  it('B05: whatever days are agreed, one plan stands, the last; no day of the past is taken', async () => {
    const day = fc.record({ days: fc.integer({ min: -3, max: 800 }), condition: fc.constantFrom(...RECONTACT_CONDITIONS) });
    await fc.assert(fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 5 }), async (plans) => {
      const { id } = await house.aCase();
      let last: { days: number; condition: string } | undefined;
      for (const p of plans) {
        expect((await plan(id, addDays(today(), p.days), p.condition)).codes).toEqual(p.days < 0 ? ['IN_THE_PAST'] : []);
        if (p.days >= 0) last = p;
      }
      expect((await open(id)).map((t) => [t.kind, t.dueOn, t.ownerId])).toEqual(last ? [['RECONTACT', addDays(today(), last.days), house.assistant.organisation]] : []);
      expect(await house.kept(id)).toMatchObject({ recontactOn: last ? addDays(today(), last.days) : null, recontactCondition: last?.condition ?? null });
    }), { numRuns: 15 });
  });

  it('B05: is done when an attempt is logged', async () => {
    const { id } = await house.aCase();
    await plan(id, addDays(today(), 10));
    await house.does('logContactAttempt', { caseId: id, attemptedAt: '2026-11-12T10:00:00Z', mode: 'PHONE', outcome: 'REACHED' });
    expect(await open(id)).toEqual([]);
    expect(await house.subgraph.worker().findOneOrFail(Task, { aboutId: id })).toMatchObject({ doneOn: '2026-11-12', doneById: house.assistant.person });
    expect(await house.kept(id)).toMatchObject({ recontactOn: null, recontactCondition: null });
  });

  it('B05: a closed case plans nothing', async () => {
    const { id } = await house.aCase({ stage: 'CLOSED', closedOn: '2026-11-09', outcome: 'MOVED' });
    expect((await plan(id, addDays(today(), 1))).codes).toEqual(['CASE_CLOSED']);
    expect((await house.does('recordRefusal', { caseId: id, reason: 'COST', on: '2026-11-10' })).codes).toEqual(['CASE_CLOSED']);
  });
});
