import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCatalogueOf, costOf } from './many.testkit.ts';

const SEARCHES: readonly [args: string, index: string][] = [
  ['first: 20', 'solution_by_rank'],
  ['need: EMPLOI', 'solution_by_rank'],
  ['need: EMPLOI, withVacancy: true', 'solution_by_rank'],
  ['departement: "59"', 'solution_reach_code'],
  ['departement: "59", need: EMPLOI', 'solution_reach_code'],
  ['commune: "59512", need: EMPLOI, age: 17', 'solution_reach_code'],
  ['near: { commune: "59512" }', 'solution_spot'],
  ['near: { commune: "59512", withinKm: 100 }, need: EMPLOI, withVacancy: true', 'solution_spot'],
  ['near: { commune: "75056", withinKm: 30 }, need: EMPLOI, age: 18', 'solution_spot'],
  ['kind: E2C', 'solution_by_rank'],
  ['near: { commune: "59512" }, first: 100', 'solution_spot'],
  ['startsFrom: "2020-01-01", departement: "59"', 'solution_reach_code'],
];

/** What few solutions are: the more there are in all, the more have to be looked at; never all, and no more than this. */
const SPARSE: readonly [args: string, pages: number][] = [['needs: [EMPLOI, STAGE], departement: "59"', 4_000], ['near: { commune: "59512", withinKm: 10 }, need: EMPLOI, withVacancy: true', 2_000], ['text: "soudure", departement: "59"', 12_000], ['text: "deadbeef"', 2_000], ['text: "soudure", near: { commune: "59512" }', 4_000]];
const removed = (plan: string): number => Math.max(0, ...[...plan.matchAll(/Rows Removed by (?:Join )?Filter: (\d+)/g)].map((m) => Number(m[1])));

describe('a catalogue of 50,000 solutions and 200,000 sessions', () => {
  let small: TestSubgraph;
  let large: TestSubgraph;
  beforeAll(async () => { [small, large] = [await aCatalogueOf(5_000), await aCatalogueOf(50_000)]; }, 480_000);
  afterAll(() => Promise.all([small?.close(), large?.close()]));

  it.each(SEARCHES)('E03: %s follows %s, and costs at most 1.5 times what it does among 5,000', async (args, index) => {
    const [few, many] = [await costOf(small, args), await costOf(large, args)];
    process.stdout.write(`${args}: ${few.pages} → ${many.pages} pages\n`);
    expect(many.plan).toContain(index);
    expect(many.plan).not.toMatch(/Seq Scan on (solution|session)/);
    expect(removed(many.plan)).toBeLessThan(2_000);
    expect(many.pages).toBeLessThanOrEqual(few.pages * 1.5);
  });

  it.each(SPARSE)('%s reads an index, and at most %i pages among 50,000', async (args, pages) => {
    const [few, many] = [await costOf(small, args), await costOf(large, args)];
    process.stdout.write(`${args}: ${few.pages} → ${many.pages} pages\n`);
    expect(many.plan).not.toMatch(/Seq Scan on (solution|session)/);
    expect(many.pages).toBeLessThanOrEqual(pages);
  });

  it('E03: a further page costs no more than three first ones', async () => {
    const page = async (after?: string): Promise<string> => {
      const { data } = await large.execute('query ($after: String) { solutions(near: { commune: "59512" }, first: 20, after: $after) { pageInfo { endCursor } } }', { variables: { after } });
      return (data as { solutions: { pageInfo: { endCursor: string } } }).solutions.pageInfo.endCursor;
    };
    const third = await page(await page());
    const [first, further] = [await costOf(large, 'near: { commune: "59512" }, first: 20'), await costOf(large, `near: { commune: "59512" }, first: 20, after: "${third}"`)];
    process.stdout.write(`first page: ${first.pages}, third: ${further.pages} pages\n`);
    expect(further.pages).toBeLessThanOrEqual(first.pages * 3);
  });
});
