import { connect } from '@passerelle/kit/data/database';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer } from '../offer.testkit.ts';

const ROWS = 20_000;

describe('catalogue at 20,000 solutions and 40,000 sessions', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(solutions);
    const { provider } = await anOffer(subgraph);
    await subgraph.worker().execute(
      `insert into solution (id, created_at, updated_at, provider_id, owner_id, title, description, kind, aim, age_min, age_max, needs, territory, is_published)
       select gen_random_uuid(), now(), now(), ?, ?, 'Formation ' || md5(n::text), 'Description ' || md5((n + 1)::text), 'CFA', 'DIPLOMA', 16, 29,
         array[case when n % 500 = 0 then 'MOBILITE' else 'EMPLOI' end], array[case when n % 1000 = 0 then '974' else '59' end], true
       from generate_series(1, ${ROWS}) n`, [provider.id, provider.organisationId]);
    await subgraph.worker().execute(
      `insert into session (id, created_at, updated_at, solution_id, starts_on, ends_on, capacity, taken)
       select gen_random_uuid(), now(), now(), s.id, '2030-01-07'::date + w * 90, '2031-01-07', 10, 10 - w from solution s, generate_series(0, 1) w`);
    const owner = await connect(subgraph.database.owner, { entities: solutions.entities, pool: 1 });
    await owner.em.execute('analyze solution, session');
    await owner.close(true);
  });
  afterAll(() => subgraph.close());

  /** The plan that the requests' own role gets for the very statement of a search. */
  async function planOf(args: string): Promise<string> {
    const sent = await statementsOf(subgraph.running.services.app, () => subgraph.execute(`{ solutions(${args}) { edges { node { id } } } }`));
    const first = sent.find((s) => s.query.includes('from "solution"'));
    const rows: { 'QUERY PLAN': string }[] = await subgraph.running.services.app.em.fork().execute(`explain (analyze, costs off, timing off, summary off) ${first!.query}`, [...first!.params]);
    return rows.map((r) => r['QUERY PLAN']).join('\n');
  }
  const removed = (plan: string) => Math.max(0, ...[...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map((m) => Number(m[1])));

  it.each([
    ['text: "deadbeef"', 'solution_search'],
    ['need: MOBILITE', 'solution_needs'],
    ['need: MOBILITE, departement: "59"', 'solution_needs'],
    ['need: MOBILITE, withVacancy: true', 'session_solution_id_starts_on_index'],
    ['first: 20', 'solution_by_title'],
    ['withVacancy: true, startsFrom: "2030-01-01"', 'solution_by_title'],
    ['departement: "974"', 'solution_territory'],
  ])('an index on the path: %s uses %s', async (args, index) => {
    const plan = await planOf(args);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on solution/);
    expect(removed(plan)).toBeLessThan(2_000);
  });
});
