import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { Task } from '../task/task.ts';
import { RegistrationCheck } from './registration-check.ts';

describe('registration checks', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  const school = () => aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  const ask = (caseId: string, organisationId: string, viewer = house.assistant) => house.does('requestRegistrationCheck', { caseId, organisationId }, viewer);
  const answer = (checkId: unknown, viewer: ReturnType<typeof aViewer>, changes = {}) => house.does('answerRegistrationCheck', { checkId, isRegistered: true, on: today(), ...changes }, viewer, 'isRegistered answeredOn verifier { id }');
  const LIST = '{ registrationChecks { edges { node { id askedOn youth { id } asker { id } } } } tasks { edges { node { kind isOverdue youth { id } dropoutCase { id } } } } }';

  it('B17: is asked of a school, which sees it in its list without reading the case nor the youth', async () => {
    const { id } = await house.aCase({ stage: 'IN_SOLUTION' });
    const there = school();
    const asked = await ask(id, there.organisation);
    expect(asked.codes).toEqual([]);
    const { data } = await house.subgraph.execute(LIST, { viewer: there });
    expect(data).toEqual({
      registrationChecks: { edges: [{ node: { id: asked.result!['id'], askedOn: today(), youth: null, asker: { id: house.assistant.organisation } } }] },
      tasks: { edges: [{ node: { kind: 'CHECK_REGISTRATION', isOverdue: false, youth: null, dropoutCase: null } }] },
    });
    expect((await house.subgraph.execute(LIST, { viewer: school() })).data).toEqual({ registrationChecks: { edges: [] }, tasks: { edges: [] } });
    expect((await ask(id, there.organisation)).codes).toEqual(['ALREADY_ASKED']);
  });

  it('B17: asked by several at the same moment, it is asked once', async () => {
    const [{ id }, { organisation }] = [await house.aCase(), school()];
    const told = await Promise.all(Array.from({ length: 10 }).map(async () => ask(id, organisation)));
    expect(told.flatMap((t) => t.codes)).toEqual(Array(9).fill('ALREADY_ASKED'));
    expect(await house.subgraph.worker().count(RegistrationCheck, { caseId: id })).toBe(1);
  });

  it('B17: the school that was asked answers, and nobody for it; verifier and date are kept', async () => {
    const { id, youthId } = await house.aCase();
    const there = school();
    const checkId = (await ask(id, there.organisation)).result!['id'];
    for (const other of [school(), house.assistant]) expect((await answer(checkId, other)).codes).toEqual(['CHECK_NOT_FOUND']);
    expect((await answer(checkId, there, { on: '2099-01-01' })).codes).toEqual(['IN_THE_FUTURE']);
    expect((await answer(checkId, there, { on: '2026-01-01' })).codes).toEqual(['BEFORE_REQUEST']);
    expect((await answer(checkId, { ...there, charter: false })).codes).toEqual(['CHECK_NOT_FOUND']);
    expect(await answer(checkId, there, { isRegistered: false })).toEqual({ codes: [], result: { isRegistered: false, answeredOn: today(), verifier: { id: there.person } } });
    expect((await answer(checkId, there)).codes).toEqual(['ALREADY_ANSWERED']);
    expect(await house.subgraph.worker().findOneOrFail(Task, { youthId, kind: 'CHECK_REGISTRATION' })).toMatchObject({ doneOn: today(), doneById: there.person });
    const { data } = await house.subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { registrationChecks { isRegistered organisation { id } } } }', { viewer: house.assistant, variables: { id } });
    expect(data).toEqual({ dropoutCase: { registrationChecks: [{ isRegistered: false, organisation: { id: there.organisation } }] } });
  });

  it('B17: is asked by who works on the case only', async () => {
    const { id, youthId } = await house.aCase({ ownerId: randomUUID(), platformId: null });
    const reader = aViewer();
    house.allow(reader, [youthId], ['STAGE']);
    expect((await ask(id, randomUUID(), reader)).codes).toEqual(['CASE_NOT_FOUND']);
    expect(await house.subgraph.worker().count(RegistrationCheck, { caseId: id })).toBe(0);
  });
});
