import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { Diagnosis } from './diagnosis.ts';
import { aPair, CONTENT } from './pair.testkit.ts';
import { DiagnosisSignature } from './signature.ts';

describe('signDiagnosis', () => {
  let subgraph: TestSubgraph;
  let a: Awaited<ReturnType<typeof aPair>>;
  let id: string;

  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  beforeEach(async () => {
    a = await aPair(subgraph);
    id = String((await a.draft()).result!['id']);
  });
  const kept = () => subgraph.worker().findOneOrFail(Diagnosis, { id });
  const signatures = () => subgraph.worker().find(DiagnosisSignature, { diagnosisId: id });

  it('B12: two persons of the two networks make it a diagnosis, from the second signature', async () => {
    expect(await a.sign(a.counsellor, id)).toMatchObject({ codes: [], result: { signedOn: null, signatures: [{ network: 'EDUCATION' }] } });
    expect(await a.sign(a.adviser, id)).toMatchObject({ codes: [], result: { signedOn: today(), signatures: [{ network: 'EDUCATION' }, { network: 'MISSION_LOCALE' }] } });
    expect((await signatures()).map((s) => s.ownerId)).toEqual([a.counsellor.organisation, a.adviser.organisation]);
  });

  it('B12: the same network twice is refused, also by another person of another organisation', async () => {
    await a.sign(a.counsellor, id);
    const coordinator = a.following({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'] });
    expect((await a.sign(coordinator, id)).codes).toEqual(['SAME_NETWORK']);
    expect((await kept()).signedOn).toBeNull();
  });

  it('B12: the same person twice is refused, also when they hold a post in each network', async () => {
    await a.sign(a.counsellor, id);
    expect((await a.sign(a.counsellor, id)).codes).toEqual(['SAME_PERSON']);
    const both = a.following({ person: a.counsellor.person, network: 'MISSION_LOCALE', roles: ['ADVISER'] });
    expect((await a.sign(both, id)).codes).toEqual(['SAME_PERSON']);
    expect(await signatures()).toHaveLength(1);
  });

  it('B12: a third signature is refused', async () => {
    await a.sign(a.counsellor, id);
    await a.sign(a.adviser, id);
    expect((await a.sign(a.following({ network: 'MISSION_LOCALE', roles: ['RESPONSABLE'] }), id)).codes).toEqual(['ALREADY_SIGNED']);
  });

  it('B12: a change after the first signature voids it, and nobody signs a text that they have not read', async () => {
    await a.sign(a.counsellor, id);
    const revised = await a.act('reviseDiagnosis', 'diagnosis', a.adviser, { diagnosisId: id, version: 1, content: { ...CONTENT, paths: ['APPRENTICESHIP'] } }, 'version signatures { network }');
    expect(revised).toMatchObject({ codes: [], result: { version: 2, signatures: [] } });
    expect((await a.sign(a.adviser, id, 1)).codes).toEqual(['TEXT_CHANGED']);
    expect((await a.sign(a.adviser, id, 2)).result).toMatchObject({ signedOn: null });
    expect((await a.sign(a.counsellor, id, 2)).result).toMatchObject({ signedOn: today() });
  });

  it('B12: a note of one side alone, or the same content again, voids nothing', async () => {
    await a.sign(a.counsellor, id);
    const same = await a.act('reviseDiagnosis', 'diagnosis', a.adviser, { diagnosisId: id, version: 1, content: CONTENT, note: 'à voir avec sa mère' }, 'version signatures { network }');
    expect(same).toMatchObject({ codes: [], result: { version: 1, signatures: [{ network: 'EDUCATION' }] } });
  });

  it('B12: once signed by both, it no longer changes', async () => {
    await a.sign(a.counsellor, id);
    await a.sign(a.adviser, id);
    expect((await a.act('reviseDiagnosis', 'diagnosis', a.adviser, { diagnosisId: id, version: 1, content: { ...CONTENT, aims: ['EMPLOYMENT'] } })).codes).toEqual(['ALREADY_SIGNED']);
  });

  it('B12: nothing to sign while needs and path are not said', async () => {
    await a.act('reviseDiagnosis', 'diagnosis', a.counsellor, { diagnosisId: id, version: 1, content: { ...CONTENT, needs: [] } });
    expect((await a.sign(a.counsellor, id, 2)).codes).toEqual(['INCOMPLETE']);
  });

  it('B12: the platform’s own responsable is of neither network, and does not sign', async () => {
    expect((await a.sign(a.following({ network: 'COORDINATION', roles: ['RESPONSABLE'] }), id)).codes).toEqual(['NOT_OF_THE_PAIR']);
    expect((await a.sign(a.assistant, id)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('3.1: who holds no CASE is refused, and a hidden diagnosis looks like an absent one', async () => {
    const stranger = aViewer({ network: 'MISSION_LOCALE', roles: ['ADVISER'] });
    const school = a.following({ network: 'EDUCATION', roles: ['COUNSELLOR'] }, ['IDENTITY', 'SCHOOLING', 'STAGE']);
    expect((await a.sign(stranger, id)).codes).toEqual(['DIAGNOSIS_NOT_FOUND']);
    expect((await a.sign(school, id)).codes).toEqual(['DIAGNOSIS_NOT_FOUND']);
    expect((await a.sign(a.adviser, randomUUID())).codes).toEqual(['DIAGNOSIS_NOT_FOUND']);
    expect(await signatures()).toEqual([]);
  });

  it('B12: signatures given at the same moment do not cross: the pair is made once, and its document owed once', async () => {
    const all = [a.counsellor, a.adviser, a.following({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'] }), a.following({ network: 'MISSION_LOCALE', roles: ['RESPONSABLE'] })];
    const answers = await Promise.all(all.map((viewer) => a.sign(viewer, id)));
    expect(answers.flatMap((a) => a.errors ?? [])).toEqual([]);
    expect(answers.filter((a) => a.result)).toHaveLength(2);
    expect((await signatures()).map((s) => s.network).sort()).toEqual(['EDUCATION', 'MISSION_LOCALE']);
    expect((await kept()).signedOn).toBe(today());
    expect(await subgraph.worker().count(Task, { aboutId: id, kind: 'WRITE_RESTITUTION' })).toBe(1);
  });
});
