import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseStep } from '../history/case-step.ts';
import { aCaseHouse, type CaseHouse } from './case.testkit.ts';
import { DropoutCase } from './case.ts';
import { STAGES, type Stage } from './stage.ts';
import { mayMove } from './stages.ts';

describe('a case', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const open = (youthId: string, viewer = house.assistant, openedOn = '2026-11-02') => house.does('openCase', { youthId, origin: 'SPONTANEOUS', openedOn }, viewer, 'id stage origin episode registerNumber');
  const count = (youthId: string) => house.subgraph.worker().count(DropoutCase, { youthId });

  it('A16: opens any day, on the platform of who opens it', async () => {
    const youthId = house.youth();
    expect(await open(youthId)).toMatchObject({ codes: [], result: { stage: 'IDENTIFIED', origin: 'SPONTANEOUS', episode: 1 } });
    expect(await house.subgraph.worker().findOneOrFail(DropoutCase, { youthId })).toMatchObject({ platformId: house.platform, ownerId: house.assistant.organisation });
  });

  it('A20: a youth who already has an open case is told, and no second one is made, even at the same moment', async () => {
    const youthId = house.youth();
    const answers = await Promise.all([open(youthId), open(youthId), open(youthId)]);
    expect(answers.flatMap((a) => a.codes)).toEqual(['CASE_ALREADY_OPEN', 'CASE_ALREADY_OPEN']);
    expect(await count(youthId)).toBe(1);
  });

  it('B01: is not opened tomorrow', async () => {
    const youthId = house.youth();
    expect((await open(youthId, house.assistant, addDays(today(), 1))).codes).toEqual(['IN_THE_FUTURE']);
    expect(await count(youthId)).toBe(0);
  });

  it('3.1: nobody opens a case for a youth whose grant they do not have', async () => {
    expect(await open(house.youth(), aViewer())).toMatchObject({ codes: ['YOUTH_NOT_FOUND'], result: null });
  });

  it('B01: whatever is asked, on whatever day, no step is skipped, none goes back in time, and each is kept with its author', async () => {
    const asked = fc.record({ stage: fc.constantFrom(...STAGES), days: fc.integer({ min: -2, max: 20 }) });
    await fc.assert(fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { id: caseId } = await house.aCase({ openedOn: '2026-11-02' });
      let [stage, since] = ['IDENTIFIED' as Stage, '2026-11-02'];
      const passed: string[] = [];
      for (const { stage: to, days } of steps) {
        const on = addDays('2026-11-02', days);
        const { codes } = await house.does('moveCase', { caseId, stage: to, on });
        if (mayMove(stage, to) && on >= since && on <= today()) {
          expect(codes).toEqual([]);
          passed.push(`${stage} ${to} ${on}`);
          [stage, since] = [to, on];
        } else expect(codes).toHaveLength(1);
      }
      expect(await house.kept(caseId)).toMatchObject({ stage, stageSince: passed.length ? since : null, closedOn: null });
      const kept = await house.subgraph.worker().find(CaseStep, { caseId }, { orderBy: { id: 'asc' } });
      expect(kept.map((s) => `${s.fromStage} ${s.toStage} ${s.on}`)).toEqual(passed);
      expect(kept.every((s) => s.authorId === house.assistant.person && s.ownerId === house.assistant.organisation)).toBe(true);
    }), { numRuns: 12 });
  }, 90_000);

  it('B01: no walk over the machine skips a step forward, and nothing leaves a closed case', () => {
    for (const from of STAGES) for (const to of STAGES) if (mayMove(from, to)) expect(STAGES.indexOf(to) - STAGES.indexOf(from)).toBeLessThanOrEqual(1);
    for (const stage of STAGES) expect([mayMove('CLOSED', stage), mayMove(stage, 'CLOSED')]).toEqual([false, false]);
    expect(mayMove('IN_SOLUTION', 'IN_CONTACT')).toBe(false);
  });

  it('E20, B19: moving to an end, or from a solution back to contact, says which act to take instead', async () => {
    const { id: caseId } = await house.aCase({ stage: 'IN_SOLUTION' });
    expect((await house.does('moveCase', { caseId, stage: 'CLOSED', on: '2026-11-09' })).codes).toEqual(['OUTCOME_NEEDED']);
    expect((await house.does('moveCase', { caseId, stage: 'IN_CONTACT', on: '2026-11-09' })).codes).toEqual(['RUPTURE_NEEDED']);
  });

  it('B01: who and when are read on the case by whoever reads the case, and by nobody else', async () => {
    const { id, youthId } = await house.aCase();
    await house.does('moveCase', { caseId: id, stage: 'IN_CONTACT', on: '2026-11-04' });
    const STEPS = 'query ($id: ID!) { dropoutCase(id: $id) { steps { kind fromStage toStage on code author { id } organisation { id } } } }';
    const read = async (viewer = aViewer()) => (await house.subgraph.execute(STEPS, { viewer, variables: { id } })).data?.['dropoutCase'];
    expect(await read(house.assistant)).toEqual({ steps: [{ kind: 'MOVED', fromStage: 'IDENTIFIED', toStage: 'IN_CONTACT', on: '2026-11-04', code: null, author: { id: house.assistant.person }, organisation: { id: house.assistant.organisation } }] });
    const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
    house.allow(school, [youthId], ['STAGE']);
    expect(await read(school)).toMatchObject({ steps: [{ kind: 'MOVED' }] });
    expect(await read()).toBeNull();
  });

  it('A15: after a closed case a new one is the next episode, linked to the one before, and never earlier than its end', async () => {
    const youthId = house.youth();
    const first = await house.aCase({ youthId, stage: 'CLOSED', closedOn: '2026-11-10', outcome: 'TRAINING' });
    await house.aCase({ youthId, stage: 'CLOSED', openedOn: '2026-11-03', closedOn: '2026-11-04', outcome: 'JOINED', joinedIntoId: first.id });
    expect((await open(youthId)).codes).toEqual(['BEFORE_LAST_EPISODE']);
    const again = await open(youthId, house.assistant, '2026-11-12');
    expect(again).toMatchObject({ codes: [], result: { episode: 2 } });
    const { data } = await house.subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { previousCase { id outcome } } }', { viewer: house.assistant, variables: { id: again.result!['id'] } });
    expect(data).toEqual({ dropoutCase: { previousCase: { id: first.id, outcome: 'TRAINING' } } });
  });

  it('3.1: none of the case’s acts is open to who may not read it', async () => {
    const { id: caseId } = await house.aCase();
    const stranger = aViewer({ roles: ['ASSISTANT'] });
    const acts: [string, Record<string, unknown>][] = [
      ['moveCase', { stage: 'IN_CONTACT', on: '2026-11-04' }], ['closeCase', { on: '2026-11-04', outcome: 'MOVED' }], ['recordRefusal', { reason: 'COST', on: '2026-11-04' }],
      ['planRecontact', { on: today(), condition: 'NO_NEWS' }], ['continueOffList', { on: '2026-11-04' }], ['markUnreachable', {}], ['recordGuardiansInformed', { on: '2026-11-04' }],
      ['requestRegistrationCheck', { organisationId: randomUUID() }], ['partCases', {}],
    ];
    for (const [act, input] of acts) expect([act, (await house.does(act, { caseId, ...input }, stranger)).codes]).toEqual([act, ['CASE_NOT_FOUND']]);
    expect(await house.kept(caseId)).toMatchObject({ stage: 'IDENTIFIED', isRefused: false });
  });
});
