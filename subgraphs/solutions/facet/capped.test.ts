import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { growTo, startIdle } from '../search/many.testkit.ts';
import { MOST } from './count-facets.ts';

type Facets = { count: number; isCapped: boolean; kinds: { code: string; count: number }[] };
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startIdle();
  await growTo(subgraph, MOST + 500);
}, 120_000);
afterAll(() => subgraph?.close());

const facets = async (args = ''): Promise<Facets> => ((await subgraph.execute(`{ solutionFacets${args} { count isCapped kinds { code count } } }`)).data as { solutionFacets: Facets }).solutionFacets;
const published = async (where: string): Promise<number> => Number((await subgraph.worker().execute<{ count: string }[]>(`select count(*) from solution where is_published and ${where}`))[0]!.count);

it('E01: counting stops where nobody reads on, and says so; each family is still there to choose', async () => {
  const [all, families] = [await facets(), await subgraph.worker().execute('select distinct kind from solution where is_published')];
  expect(await published('true')).toBeGreaterThan(MOST);
  expect([all.count, all.isCapped, all.kinds.reduce((sum, k) => sum + k.count, 0), all.kinds.length]).toEqual([MOST, true, MOST, families.length]);
});

it('E01: a search that finds less is counted whole', async () => {
  expect(await facets('(kind: CFA)')).toMatchObject({ count: await published(`kind = 'CFA'`), isCapped: false });
});
