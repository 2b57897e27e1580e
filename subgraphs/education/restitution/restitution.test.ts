import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPair } from '../diagnosis/pair.testkit.ts';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { askSecondRestitution } from './owed.ts';
import { TEXT } from './restitution.testkit.ts';

type Viewer = Awaited<ReturnType<typeof aPair>>['adviser'];

describe('restitution', () => {
  let subgraph: TestSubgraph;
  let a: Awaited<ReturnType<typeof aPair>>;
  let diagnosisId: string;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  beforeEach(async () => {
    a = await aPair(subgraph);
    diagnosisId = await a.signed();
  });

  const compose = (viewer: Viewer = a.counsellor, more: object = {}) =>
    a.act('composeRestitution', 'restitution', viewer, { diagnosisId, kind: 'AFTER_DIAGNOSIS', text: TEXT, ...more }, 'id version issuedOn awaitedSide text { wishes nextSteps { on } } printable');
  const agree = (viewer: Viewer, restitutionId: unknown, version = 1) => a.act('agreeRestitution', 'restitution', viewer, { restitutionId, version }, 'issuedOn awaitedSide');
  const revise = (viewer: Viewer, restitutionId: unknown, version: number) => a.act('reviseRestitution', 'restitution', viewer, { restitutionId, version, text: { ...TEXT, wishes: 'Autre chose' } }, 'version awaitedSide');
  const handOver = (viewer: Viewer, restitutionId: unknown, on = today()) => a.act('recordHandedOver', 'restitution', viewer, { restitutionId, on }, 'handedOverOn');
  const read = async (viewer: Viewer) =>
    (await subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { restitutions { kind issuedOn handedOverOn text { contact } printable } } }', { viewer, variables: { id: a.caseId } })).data;
  const owed = async () => (await subgraph.worker().find(Task, { youthId: a.youthId, kind: 'WRITE_RESTITUTION', doneOn: null })).map((t) => t.aboutId);
  const issued = async (kind = 'AFTER_DIAGNOSIS'): Promise<string> => {
    const id = String((await compose(a.counsellor, { kind })).result?.['id']);
    await agree(a.adviser, id);
    return id;
  };

  it('B14: written by one, agreed by the other: two approvals before it is issued', async () => {
    const { result } = await compose();
    expect(result).toMatchObject({ version: 1, issuedOn: null, awaitedSide: 'MISSION_LOCALE', text: { nextSteps: [{ on: '2026-11-24' }, { on: '2026-12-01' }, { on: null }] } });
    expect(String(result?.['printable'])).toContain('Brouillon');
    expect((await agree(a.counsellor, result?.['id'])).codes).toEqual(['OWN_TEXT']);
    const colleague = a.following({ organisation: a.counsellor.organisation, network: 'EDUCATION', roles: ['RESPONSABLE'] });
    expect((await agree(colleague, result?.['id'])).codes).toEqual(['OWN_TEXT']);
    expect((await agree(a.adviser, result?.['id'])).result).toEqual({ issuedOn: today(), awaitedSide: null });
    expect((await agree(a.adviser, result?.['id'])).codes).toEqual(['ALREADY_ISSUED']);
  });

  it('B14: written jointly: whoever changes it awaits the other, and nobody agrees to what they have not read', async () => {
    const id = (await compose()).result?.['id'];
    expect((await revise(a.adviser, id, 1)).result).toEqual({ version: 2, awaitedSide: 'EDUCATION' });
    expect((await agree(a.counsellor, id, 1)).codes).toEqual(['TEXT_CHANGED']);
    expect((await agree(a.adviser, id, 2)).codes).toEqual(['OWN_TEXT']);
    expect((await agree(a.counsellor, id, 2)).codes).toEqual([]);
    expect((await revise(a.adviser, id, 2)).codes).toEqual(['ALREADY_ISSUED']);
  });

  it('B14: a change and an agreement at the same moment do not cross: what is issued is what was read', async () => {
    const id = (await compose()).result?.['id'];
    const answers = await Promise.all([agree(a.adviser, id), revise(a.counsellor, id, 1)]);
    expect(answers.flatMap((one) => one.errors ?? [])).toEqual([]);
    expect([['ALREADY_ISSUED'], ['TEXT_CHANGED']]).toContainEqual(answers.flatMap((one) => one.codes));
  });

  it('B14: of the organisations that signed only, in a function that signs', async () => {
    const others = [
      a.following({ network: 'MISSION_LOCALE', roles: ['ADVISER'] }), a.following({ network: 'EDUCATION', roles: ['COUNSELLOR'] }), a.following({ network: 'COORDINATION', roles: ['RESPONSABLE'] }),
    ];
    for (const viewer of others) expect((await compose(viewer)).codes).toEqual(['NOT_OF_THE_PAIR']);
    const id = await issued();
    for (const viewer of others) expect((await handOver(viewer, id)).codes).toEqual(['NOT_OF_THE_PAIR']);
  });

  it('B14: no document without a diagnosis signed by both; each kind once', async () => {
    const draft = (await a.draft()).result?.['id'];
    expect((await compose(a.counsellor, { diagnosisId: draft })).codes).toEqual(['NOT_DIAGNOSED']);
    const both = await Promise.all([compose(a.counsellor), compose(a.adviser)]);
    expect(both.flatMap((one) => one.errors ?? [])).toEqual([]);
    expect(both.flatMap((one) => one.codes)).toEqual(['ALREADY_COMPOSED']);
  });

  it('B14: the second document only after the first is issued', async () => {
    expect((await compose(a.counsellor, { kind: 'AFTER_COMMITMENT' })).codes).toEqual(['FIRST_NOT_ISSUED']);
    const first = (await compose()).result?.['id'];
    expect((await compose(a.adviser, { kind: 'AFTER_COMMITMENT' })).codes).toEqual(['FIRST_NOT_ISSUED']);
    await agree(a.adviser, first);
    expect((await compose(a.adviser, { kind: 'AFTER_COMMITMENT' })).result).toMatchObject({ awaitedSide: 'EDUCATION' });
  });

  it('B14: handed over once issued; it is owed until then', async () => {
    const id = (await compose()).result?.['id'];
    expect((await handOver(a.adviser, id)).codes).toEqual(['NOT_ISSUED']);
    await agree(a.adviser, id);
    expect(await owed()).toEqual([diagnosisId]);
    expect((await handOver(a.adviser, id, addMonths(today(), 1))).codes).toEqual(['IN_THE_FUTURE']);
    expect((await handOver(a.adviser, id, addMonths(today(), -1))).codes).toEqual(['BEFORE_ISSUE']);
    expect((await handOver(a.adviser, id)).result).toEqual({ handedOverOn: today() });
    expect((await handOver(a.adviser, id)).codes).toEqual(['ALREADY_HANDED_OVER']);
    expect(await owed()).toEqual([]);
    expect((await subgraph.worker().execute<{ type: string }[]>(`select type from outbox_event where subject = ? and type like '%.restitution.%' order by id`, [a.youthId])).map((e) => e.type.split('.').at(-1))).toEqual(['issued', 'handed-over']);
  });

  it('B14: the second one is owed when the youth is committed, once, and only after the first', async () => {
    const ask = async () => { const em = subgraph.worker(); await askSecondRestitution(em, a.caseId); await em.flush(); };
    await ask();
    expect(await owed()).toEqual([diagnosisId]);
    const first = await issued();
    await handOver(a.adviser, first);
    await ask();
    await ask();
    expect(await owed()).toEqual([first]);
    const second = await issued('AFTER_COMMITMENT');
    await handOver(a.counsellor, second);
    expect(await owed()).toEqual([]);
    await ask();
    expect(await owed()).toEqual([]);
  });

  it('3.2: the text is both parties’, and nobody else’s: other partners see that it exists, its kind and its dates', async () => {
    await issued();
    for (const party of [a.counsellor, a.adviser]) {
      expect(await read(party)).toMatchObject({ dropoutCase: { restitutions: [{ kind: 'AFTER_DIAGNOSIS', text: { contact: TEXT.contact }, printable: expect.stringContaining('<html lang="fr">') }] } });
    }
    expect(await read(a.assistant)).toEqual({ dropoutCase: { restitutions: [{ kind: 'AFTER_DIAGNOSIS', issuedOn: today(), handedOverOn: null, text: null, printable: null }] } });
  });

  it('3.1: who holds no CASE writes nothing and reads nothing', async () => {
    const id = await issued();
    const strangers = [aViewer({ network: 'EDUCATION', roles: ['COUNSELLOR'] }), a.following({ network: 'MISSION_LOCALE', roles: ['ADVISER'] }, ['STAGE'])];
    for (const viewer of strangers) {
      expect((await compose(viewer)).codes).toEqual(['DIAGNOSIS_NOT_FOUND']);
      expect((await handOver(viewer, id)).codes).toEqual(['RESTITUTION_NOT_FOUND']);
      expect((await agree(viewer, id)).codes).toEqual(['RESTITUTION_NOT_FOUND']);
    }
    expect((await handOver(a.adviser, randomUUID())).codes).toEqual(['RESTITUTION_NOT_FOUND']);
    expect(await read(strangers[1]!)).toEqual({ dropoutCase: { restitutions: null } });
  });

  it('no NIR anywhere, down to a step of the text', async () => {
    expect((await compose(a.counsellor, { text: { ...TEXT, nextSteps: [{ what: 'sécu 1 85 05 78 006 084 91', who: 'moi' }] } })).codes).toEqual(['NIR_REFUSED']);
  });
});
