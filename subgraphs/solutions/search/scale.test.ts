import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costOf, growTo, startIdle, type Cost } from './many.testkit.ts';

const SEARCHES: readonly [args: string, index: string][] = [
  ['first: 20', 'solution_by_rank'],
  ['need: EMPLOI', 'solution_by_rank'],
  ['need: EMPLOI, withVacancy: true', 'solution_by_rank'],
  ['departement: "59"', 'solution_reach_by_rank'],
  ['departement: "59", need: EMPLOI', 'solution_reach_by_rank'],
  ['commune: "59512", need: EMPLOI, age: 17', 'solution_reach_by_rank'],
  ['near: { commune: "59512" }', 'solution_spot'],
  ['near: { commune: "59512", withinKm: 100 }, need: EMPLOI, withVacancy: true', 'solution_spot'],
  ['near: { commune: "75056", withinKm: 30 }, need: EMPLOI, age: 18', 'solution_spot'],
  ['kind: E2C', 'solution_by_rank'],
  ['near: { commune: "59512" }, first: 100', 'solution_spot'],
  ['startsFrom: "2020-01-01", departement: "59"', 'solution_reach_by_rank'],
  ['text: "soudure", departement: "59"', 'solution_search'],
  ['text: "soudure", near: { commune: "59512" }', 'solution_search'],
];

/**
 * Where fewer than a page answer among 5,000, more answer among 50,000: the cost grows until a page is full, and no further.
 * Each with the pages that it may cost, whatever the size.
 */
const FILLING: readonly [args: string, pages: number][] = [
  ['needs: [EMPLOI, STAGE], departement: "59"', 700],
  ['near: { commune: "59512", withinKm: 10 }, need: EMPLOI, withVacancy: true', 700],
  ['text: "deadbeef"', 150],
];
const removed = (plan: string): number => Math.max(0, ...[...plan.matchAll(/Rows Removed by (?:Join )?Filter: (\d+)/g)].map((m) => Number(m[1])));

describe('a catalogue of 50,000 solutions and 200,000 sessions', () => {
  let subgraph: TestSubgraph;
  const small = new Map<string, Cost>();
  beforeAll(async () => {
    subgraph = await startIdle();
    await growTo(subgraph, 5_000);
    for (const [args] of [...SEARCHES, ...FILLING]) small.set(args, await costOf(subgraph, args));
    await growTo(subgraph, 50_000, 5_000);
  }, 240_000);
  afterAll(() => subgraph?.close());

  it.each(SEARCHES)('E03: %s follows %s in three statements, and costs at most 1.5 times what it does among 5,000', async (args, index) => {
    const { pages, plan, statements } = await costOf(subgraph, args);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on (solution|session)/);
    expect(removed(plan)).toBeLessThan(3_000);
    expect(pages).toBeLessThanOrEqual(small.get(args)!.pages * 1.5);
    expect(statements).toBeLessThanOrEqual(3);
  });

  it.each(FILLING)('%s reads an index, and at most %i pages', async (args, most) => {
    const { pages, plan } = await costOf(subgraph, args);
    expect(plan).not.toMatch(/Seq Scan on (solution|session)/);
    expect(pages).toBeLessThanOrEqual(most);
  });

  it('E03: a further page costs no more than three first ones', async () => {
    const page = async (after?: string): Promise<string> => {
      const { data } = await subgraph.execute('query ($after: String) { solutions(near: { commune: "59512" }, first: 20, after: $after) { pageInfo { endCursor } } }', { variables: { after } });
      return (data as { solutions: { pageInfo: { endCursor: string } } }).solutions.pageInfo.endCursor;
    };
    const third = await page(await page());
    const [first, further] = [await costOf(subgraph, 'near: { commune: "59512" }, first: 20'), await costOf(subgraph, `near: { commune: "59512" }, first: 20, after: "${third}"`)];
    expect(further.pages).toBeLessThanOrEqual(first.pages * 3);
  });
});
