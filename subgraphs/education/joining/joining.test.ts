import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import { aCaseHouse, type CaseHouse } from '../case/case.testkit.ts';
import { ContactAttempt } from '../contact-attempt/contact-attempt.ts';
import { ContractBreak } from '../contract-break/contract-break.ts';
import { CaseStep } from '../history/case-step.ts';
import { RegisterEntry } from '../register/register-entry.ts';
import { Task } from '../task/task.ts';

describe('merge and transfer', () => {
  let house: CaseHouse;
  beforeAll(async () => { house = await aCaseHouse(); });
  afterAll(() => house.close());

  /** Two youths with an open case each, whom the register then joined. */
  async function merged() {
    const [current, other] = [house.youth(), house.youth()];
    const [one, two] = [await house.aCase({ youthId: current }), await house.aCase({ youthId: other, stage: 'IN_DIAGNOSIS', stageSince: '2026-11-06' })];
    house.allow(house.assistant, [current, other]);
    return { current, other, one, two };
  }
  const join = (keptCaseId: string, absorbedCaseId: string, viewer = house.assistant) => house.does('joinCases', { keptCaseId, absorbedCaseId }, viewer);
  const everything = async () => house.subgraph.worker().execute(`select (select count(*) from dropout_case) + (select count(*) from task) + (select count(*) from register_entry) + (select count(*) from contact_attempt) as rows`);

  it('A18: after a merge both cases are the youth’s, and no third one is opened, whichever id is used', async () => {
    const { current, other, one, two } = await merged();
    const grant = await house.subgraph.authority.grant(house.assistant, current, ['STAGE', 'CASE'], { ids: [current, other] });
    const { data } = await house.subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { cases { id } } } } }', { viewer: house.assistant, variables: { r: [{ __typename: 'Youth', id: current, grant }] } });
    const [found] = data!['_entities'] as { education: { cases: { id: string }[] } }[];
    expect(found!.education.cases.map((c) => c.id).toSorted()).toEqual([one.id, two.id].toSorted());
    for (const youthId of [current, other]) expect((await house.does('openCase', { youthId, origin: 'OTHER', openedOn: '2026-11-12' })).codes).toEqual(['CASE_ALREADY_OPEN']);
  });

  it('A18: two open cases become one, nothing is moved nor lost, and it can be undone', async () => {
    const { one, two, other } = await merged();
    await house.does('logContactAttempt', { caseId: two.id, attemptedAt: '2026-11-07T10:00:00Z', mode: 'PHONE', outcome: 'REACHED' });
    await house.does('planRecontact', { caseId: two.id, on: today(), condition: 'NO_NEWS' });
    const before = await everything();
    expect((await join(one.id, two.id)).codes).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await house.kept(two.id)).toMatchObject({ stage: 'CLOSED', outcome: 'JOINED', joinedIntoId: one.id, closedOn: today(), youthId: other });
    expect(await house.kept(one.id)).toMatchObject({ closedOn: null, stage: 'IDENTIFIED' });
    expect(await house.subgraph.worker().count(ContactAttempt, { caseId: two.id, youthId: other })).toBe(1);
    expect((await join(one.id, two.id)).codes).toEqual(['CASE_CLOSED']);

    expect((await house.does('partCases', { caseId: two.id })).codes).toEqual([]);
    expect(await house.kept(two.id)).toMatchObject({ stage: 'IN_DIAGNOSIS', stageSince: '2026-11-06', outcome: null, joinedIntoId: null, closedOn: null });
    expect((await house.subgraph.worker().find(CaseStep, { caseId: two.id }, { orderBy: { id: 'asc' } })).map((s) => s.kind)).toEqual(['RECONTACT_PLANNED', 'JOINED', 'PARTED']);
    expect((await house.does('partCases', { caseId: two.id })).codes).toEqual(['NOT_JOINED']);
    expect(await everything()).toEqual(before);
  });

  it('A18: what is left to do to reach the youth is done once, in the kept case; what belongs to a document stays with it', async () => {
    const { one, two, current, other } = await merged();
    const em = house.subgraph.worker();
    const add = (aboutId: string, youthId: string, kind: string, dueOn: string) => em.create(Task, { youthId, ownerId: randomUUID(), platformId: house.platform, aboutId, kind, dueOn } as never);
    add(one.id, current, 'CONTACT', '2026-12-10');
    for (const kind of ['CONTACT', 'RUPTURE', 'WRITE_RESTITUTION']) add(two.id, other, kind, '2026-12-01');
    await em.flush();
    await join(one.id, two.id);
    const open = await house.subgraph.worker().find(Task, { aboutId: { $in: [one.id, two.id] }, doneOn: null }, { orderBy: { kind: 'asc' } });
    expect(open.map((t) => [t.kind, t.aboutId, t.dueOn])).toEqual([['CONTACT', one.id, '2026-12-01'], ['RUPTURE', one.id, '2026-12-01'], ['WRITE_RESTITUTION', two.id, '2026-12-01']]);
  });

  it('A18: a joined case is told as joined, never as the end of the youth’s follow-up', async () => {
    const { one, two, current } = await merged();
    await join(one.id, two.id);
    const told = await house.subgraph.worker().execute<{ type: string }[]>('select type from outbox_event where subject = ?', [current]);
    expect(told.map((e) => e.type)).toEqual(['fr.passerelle.education.case.joined', 'fr.passerelle.education.case.moved']);
    const [moved] = await house.subgraph.worker().execute<{ data: object }[]>(`select data from outbox_event where subject = ? and type = 'fr.passerelle.education.case.moved'`, [current]);
    // The journey stood at the other's step.
    expect(moved!.data).toEqual({ caseId: one.id, stage: 'IDENTIFIED', on: today() });
  });

  it('A18: cases of two youths, or a case and itself, are not joined; nor by who reads only one', async () => {
    const [one, two] = [await house.aCase(), await house.aCase()];
    expect((await join(one.id, two.id)).codes).toEqual(['NOT_SAME_YOUTH']);
    expect((await join(one.id, one.id)).codes).toEqual(['SAME_CASE']);
    const colleague = aViewer();
    house.allow(colleague, [one.youthId]);
    expect((await join(one.id, two.id, colleague)).codes).toEqual(['CASE_NOT_FOUND']);
  });

  it('A18: joined crosswise at the same moment, one of the two is kept', async () => {
    const { one, two } = await merged();
    const codes = (await Promise.all([join(one.id, two.id), join(two.id, one.id)])).flatMap((a) => a.codes);
    expect(codes).toEqual(['CASE_CLOSED']);
  });

  it('A19: the open case and what is left to do go to the other platform, with history and number; told twice, nothing more', async () => {
    const youthId = house.youth();
    const elsewhere = randomUUID();
    const closed = await house.aCase({ youthId, stage: 'CLOSED', openedOn: '2025-11-03', closedOn: '2026-01-05', outcome: 'TRAINING' });
    const open = await house.aCase({ youthId, episode: 2 });
    await house.does('planRecontact', { caseId: open.id, on: today(), condition: 'NO_NEWS' });
    for (let i = 0; i < 2; i++) expect(await house.tell('coordination.youth.moved', youthId, { platformId: elsewhere, ids: [youthId] })).toMatchObject({ outcome: 'TAKEN' });
    expect(await house.kept(open.id)).toMatchObject({ platformId: elsewhere, ownerId: house.assistant.organisation });
    expect(await house.kept(closed.id)).toMatchObject({ platformId: house.platform });
    const em = house.subgraph.worker();
    expect(await em.find(Task, { aboutId: open.id })).toMatchObject([{ platformId: elsewhere, doneOn: null }]);
    expect(await em.find(CaseStep, { caseId: open.id, kind: 'TRANSFERRED' })).toMatchObject([{ fromPlatformId: house.platform, toPlatformId: elsewhere, on: today(), authorId: null }]);
    expect((await em.find(RegisterEntry, { caseId: open.id }, { orderBy: { createdAt: 'asc' } })).map((e) => e.platformId)).toEqual([house.platform, elsewhere]);

    const there = aViewer({ platforms: [{ id: elsewhere, circle: 1 }] });
    house.allow(there, [youthId]);
    const { data } = await house.subgraph.execute('{ dropoutCases { edges { node { id } } } tasks { edges { node { kind } } } }', { viewer: there });
    expect(data).toEqual({ dropoutCases: { edges: [{ node: { id: open.id } }] }, tasks: { edges: [{ node: { kind: 'RECONTACT' } }] } });
  });

  it('A18, A19: what is about another id of the youth goes too, an open contract break with its task; a school’s own work stays', async () => {
    const [current, other, elsewhere] = [house.youth(), house.youth(), randomUUID()];
    const found = await house.aCase({ youthId: other });
    const em = house.subgraph.worker();
    for (const youthId of [current, other]) em.create(YouthAlias, { youthId, canonicalId: current, sequence: '00000000000000000001' } as never);
    const broken = em.create(ContractBreak, { youthId: other, ownerId: randomUUID(), authorId: randomUUID(), platformId: house.platform, brokenOn: '2026-11-02', cause: 'TRIAL_PERIOD' } as never) as ContractBreak;
    for (const [kind, platformId] of [['CONTRACT_BREAK', house.platform], ['EVALUATE_TUTORING', null]] as const) {
      em.create(Task, { youthId: other, ownerId: broken.ownerId, platformId, aboutId: kind === 'CONTRACT_BREAK' ? broken.id : randomUUID(), kind, dueOn: today() } as never);
    }
    await em.flush();
    expect(await house.tell('coordination.youth.moved', current, { platformId: elsewhere, ids: [current] })).toMatchObject({ outcome: 'TAKEN' });
    expect(await house.kept(found.id)).toMatchObject({ platformId: elsewhere });
    const after = house.subgraph.worker();
    expect(await after.findOneOrFail(ContractBreak, { id: broken.id })).toMatchObject({ platformId: elsewhere });
    expect((await after.find(Task, { youthId: other }, { orderBy: { kind: 'asc' } })).map((t) => [t.kind, t.platformId])).toEqual([['CONTRACT_BREAK', elsewhere], ['EVALUATE_TUTORING', null]]);
  });
});
