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
  ['near: { commune: "59512", withinKm: 50 }, need: EMPLOI, withVacancy: true', 'solution_spot'],
  ['near: { commune: "75056", withinKm: 30 }, need: EMPLOI, age: 18', 'solution_spot'],
  ['kind: E2C', 'solution_by_rank'],
  ['needs: [EMPLOI, STAGE], departement: "59"', 'solution_reach_code'],
];
const removed = (plan: string): number => Math.max(0, ...[...plan.matchAll(/Rows Removed by (?:Join )?Filter: (\d+)/g)].map((m) => Number(m[1])));

describe('a catalogue of 50,000 solutions and 200,000 sessions', () => {
  let small: TestSubgraph;
  let large: TestSubgraph;
  beforeAll(async () => { [small, large] = [await aCatalogueOf(5_000), await aCatalogueOf(50_000)]; }, 240_000);
  afterAll(() => Promise.all([small.close(), large.close()]));

  it.each(SEARCHES)('E03: %s follows %s, and costs at most 1.5 times what it does among 5,000', async (args, index) => {
    const [few, many] = [await costOf(small, args), await costOf(large, args)];
    process.stdout.write(`${args}: ${few.pages} → ${many.pages} pages\n`);
    if (process.env['PLAN']) process.stdout.write(`${many.plan}\n`);
    expect(many.plan).toContain(index);
    expect(many.plan).not.toMatch(/Seq Scan on (solution|session)/);
    expect(removed(many.plan)).toBeLessThan(2_000);
    expect(many.pages).toBeLessThanOrEqual(few.pages * 1.5);
  });
});
