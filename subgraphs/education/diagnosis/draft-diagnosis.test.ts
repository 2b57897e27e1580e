import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { tablesRead } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { Diagnosis } from './diagnosis.ts';
import { aPair, CONTENT } from './pair.testkit.ts';

describe('draftDiagnosis', () => {
  let subgraph: TestSubgraph;
  let a: Awaited<ReturnType<typeof aPair>>;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  beforeEach(async () => { a = await aPair(subgraph); });
  const toDo = async () => (await subgraph.worker().find(Task, { youthId: a.youthId, doneOn: null })).map(({ kind, ownerId, platformId, dueOn }) => ({ kind, ownerId, platformId, dueOn }));

  it('B12: prepared by the assistant, who does not sign: the signature is asked of one network, then of the other, then the document is owed', async () => {
    const { adviser, counsellor, platformId } = a;
    const { result } = await a.draft(a.assistant, { signatoryIds: [adviser.organisation, counsellor.organisation] });
    const [id, dueOn] = [String(result!['id']), addMonths(today(), 1)];
    expect(await toDo()).toEqual([{ kind: 'SIGN_DIAGNOSIS', ownerId: adviser.organisation, platformId, dueOn }]);
    await a.sign(adviser, id);
    expect(await toDo()).toEqual([{ kind: 'SIGN_DIAGNOSIS', ownerId: counsellor.organisation, platformId, dueOn }]);
    await a.sign(counsellor, id);
    expect(await toDo()).toEqual([{ kind: 'WRITE_RESTITUTION', ownerId: counsellor.organisation, platformId, dueOn }]);
    expect((await subgraph.worker().execute<{ type: string }[]>('select type from outbox_event where subject = ? order by id', [a.youthId])).map((e) => e.type)).toEqual(['fr.passerelle.education.diagnosis.drafted', 'fr.passerelle.education.diagnosis.signed']);
  });

  it('B12: drafted by one of the pair, the other side is asked when it is known, and nobody when it is not', async () => {
    await a.draft();
    expect(await toDo()).toEqual([]);
    a = await aPair(subgraph);
    const { result } = await a.draft(a.counsellor, { signatoryIds: [a.adviser.organisation] });
    expect((await toDo()).map((t) => t.ownerId)).toEqual([a.adviser.organisation]);
    // The other side signs first: the drafter is asked.
    await a.sign(a.adviser, String(result!['id']));
    expect((await toDo()).map((t) => t.ownerId)).toEqual([a.counsellor.organisation]);
  });

  it('B12: a change asks again for the signature that it voided', async () => {
    const { result } = await a.draft(a.counsellor, { signatoryIds: [a.adviser.organisation] });
    const id = String(result!['id']);
    await a.sign(a.adviser, id);
    await a.act('reviseDiagnosis', 'diagnosis', a.counsellor, { diagnosisId: id, version: 1, content: { ...CONTENT, aims: ['DIPLOMA'] } });
    expect(await toDo()).toMatchObject([{ kind: 'SIGN_DIAGNOSIS', ownerId: a.adviser.organisation }]);
  });

  it('B12: one draft of a case at a time, also when two begin at once', async () => {
    const answers = await Promise.all([a.draft(a.counsellor), a.draft(a.adviser), a.draft(a.assistant)]);
    expect(answers.flatMap((a) => a.errors ?? [])).toEqual([]);
    expect(answers.flatMap((a) => a.codes)).toEqual(['DRAFT_EXISTS', 'DRAFT_EXISTS']);
    expect(await subgraph.worker().count(Diagnosis, { caseId: a.caseId })).toBe(1);
  });

  it('B12: a responsable of neither network does not draft; three signatories are one too many; a closed case takes none', async () => {
    expect((await a.draft(a.following({ network: 'SOLUTION_PROVIDER', roles: ['RESPONSABLE'] }))).codes).toEqual(['NOT_OF_THE_PAIR']);
    expect((await a.draft(a.assistant, { signatoryIds: [1, 2, 3].map(() => randomUUID()) })).codes).toEqual(['TOO_MANY_SIGNATORIES']);
    await subgraph.worker().execute('update dropout_case set closed_on = opened_on where id = ?', [a.caseId]);
    expect((await a.draft()).codes).toEqual(['CASE_CLOSED']);
  });

  it('3.1: who holds no CASE drafts nothing and reads nothing', async () => {
    await a.draft();
    const [stranger, staged] = [aViewer({ network: 'EDUCATION', roles: ['COUNSELLOR'] }), a.following({ network: 'EDUCATION', roles: ['COUNSELLOR'] }, ['STAGE'])];
    for (const viewer of [stranger, staged]) expect((await a.draft(viewer)).codes).toEqual(['CASE_NOT_FOUND']);
    const read = (viewer = staged) => subgraph.execute(`query ($id: ID!) { dropoutCase(id: $id) { diagnoses { needs } } }`, { viewer, variables: { id: a.caseId } });
    expect((await read()).data).toEqual({ dropoutCase: { diagnoses: null } });
    expect((await read(stranger)).data).toEqual({ dropoutCase: null });
    expect((await read(a.adviser)).data).toMatchObject({ dropoutCase: { diagnoses: [{ needs: CONTENT.needs }] } });
  });

  it('3.2: each side has its own note, and reads no other', async () => {
    const { result } = await a.draft(a.counsellor, { note: 'note du CIO' });
    await a.act('signDiagnosis', 'diagnosis', a.adviser, { diagnosisId: result!['id'], version: 1, note: 'note de la mission locale' });
    const notes = async (viewer: typeof a.adviser) => ((await subgraph.execute(`query ($id: ID!) { dropoutCase(id: $id) { diagnoses { notes { text } } } }`, { viewer, variables: { id: a.caseId } })).data as { dropoutCase: { diagnoses: { notes: unknown }[] } }).dropoutCase.diagnoses[0]?.notes;
    expect(await notes(a.counsellor)).toEqual([{ text: 'note du CIO' }]);
    expect(await notes(a.adviser)).toEqual([{ text: 'note de la mission locale' }]);
    expect(await notes(a.assistant)).toEqual([]);
  });

  it('no NIR anywhere: a note that holds one is refused', async () => {
    expect((await a.draft(a.counsellor, { note: 'sécu 1 85 05 78 006 084 91' })).codes).toEqual(['NIR_REFUSED']);
  });

  it('one statement for each concept, whatever the number of cases', async () => {
    const list = `{ dropoutCases { edges { node { interviews { id } assessments { id results { domain } } diagnoses { id signatures { network } notes { text } assessments { id } } restitutions { id text { contact } } } } } }`;
    const platforms = [{ id: a.platformId, circle: 1 as const }];
    const count = async (cases: number): Promise<string[]> => {
      const viewer = aViewer({ platforms });
      const ids: string[] = [];
      for (let i = 0; i < cases; i++) {
        const other = await aPair(subgraph);
        await other.signed();
        await subgraph.worker().execute('update dropout_case set platform_id = ? where id = ?', [a.platformId, other.caseId]);
        ids.push(other.youthId);
      }
      await subgraph.worker().execute(`update dropout_case set platform_id = null where platform_id = ? and not youth_id = any (?::uuid[])`, [a.platformId, `{${ids.join(',')}}`]);
      for (const youth of ids) subgraph.allow(viewer, youth, ['STAGE', 'CASE']);
      let answer: unknown;
      const read = await tablesRead(subgraph.running.services.app, async () => { answer = (await subgraph.execute(list, { viewer })).data; });
      expect((answer as { dropoutCases: { edges: unknown[] } }).dropoutCases.edges).toHaveLength(cases);
      expect(JSON.stringify(answer)).toContain('MISSION_LOCALE');
      return read;
    };
    const one = await count(1);
    expect(await count(4)).toEqual(one);
    // Assessments are read once for the case, once for the diagnosis.
    expect(one).toEqual(['assessment', 'assessment', 'diagnosis', 'diagnosis_note', 'diagnosis_signature', 'dropout_case', 'interview', 'restitution']);
  });
});
