import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { tablesRead } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPair } from '../diagnosis/pair.testkit.ts';
import { education } from '../index.ts';
import { Task } from './task.ts';

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(education); });
afterAll(() => subgraph.close());

const LIST = '{ tasks { edges { node { kind dropoutCase { id } } } } }';

it('B12, B14: a diagnosis to sign and a document to give lead to the case, for whom it is open', async () => {
  const a = await aPair(subgraph);
  const read = async (viewer: typeof a.adviser) => (await subgraph.execute(LIST, { viewer })).data!['tasks'];
  const found = (kind: string) => ({ edges: [{ node: { kind, dropoutCase: { id: a.caseId } } }] });
  const { result } = await a.draft(a.counsellor, { signatoryIds: [a.adviser.organisation] });
  expect(await read(a.adviser)).toEqual(found('SIGN_DIAGNOSIS'));
  const closed = a.following({ network: 'MISSION_LOCALE', roles: ['ADVISER'] }, ['IDENTITY']);
  expect(JSON.stringify(await read(closed))).not.toContain(a.caseId);
  for (const signatory of [a.counsellor, a.adviser]) await a.sign(signatory, String(result!['id']));
  expect(await read(a.adviser)).toEqual(found('WRITE_RESTITUTION'));

  const more = async () => {
    const em = subgraph.worker();
    for (let i = 0; i < 3; i += 1) em.create(Task, { youthId: a.youthId, ownerId: a.adviser.organisation, platformId: a.platformId, aboutId: a.caseId, kind: (['CONTACT', 'RECONTACT', 'RUPTURE'] as const)[i]!, dueOn: addMonths(today(), 1) } as never);
    await em.flush();
  };
  const one = await tablesRead(subgraph.running.services.app, () => read(a.adviser));
  await more();
  expect(await tablesRead(subgraph.running.services.app, () => read(a.adviser)), 'four tasks cost what one does').toEqual(one);
});
