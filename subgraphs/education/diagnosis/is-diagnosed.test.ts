import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../index.ts';
import { aPair } from './pair.testkit.ts';

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(education); });
afterAll(() => subgraph.close());

it('B12: a case is diagnosed once both networks have signed, also for the organisation that opened it; a stranger is not told', async () => {
  const a = await aPair(subgraph);
  const ask = async (viewer: typeof a.assistant) =>
    ((await subgraph.execute('query ($id: ID!) { dropoutCase(id: $id) { isDiagnosed } }', { viewer, variables: { id: a.caseId } })).data?.['dropoutCase'] as { isDiagnosed: boolean } | null)?.isDiagnosed;
  const id = String((await a.draft()).result?.['id']);
  await a.sign(a.counsellor, id);
  expect(await ask(a.assistant)).toBe(false);
  await a.sign(a.adviser, id);
  expect(await ask(a.assistant)).toBe(true);
  expect(await ask(a.adviser)).toBe(true);
  expect(await ask({ ...a.adviser, person: crypto.randomUUID(), organisation: crypto.randomUUID() })).toBeUndefined();
});
