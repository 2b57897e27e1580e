import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOwner, growTo, startIdle } from './many.testkit.ts';

const KEPT = 'select id, standing, next_start::text, vacant, standing_until::text, latitude, longitude, spot::text from solution order by id';
const REACH = 'select solution_id, code, standing, next_start::text, needs from solution_reach order by solution_id, code';
const MADE = `select indexdef as made from pg_indexes where schemaname = 'public' union all select conname || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'session'::regclass order by made`;
const TOLD = 'id, created_at, updated_at, provider_id, title, description, kind, aim, age_min, age_max, needs, commune, territory, modality, is_published';
/** The same solutions and sessions, written anew with every trigger on. */
const AGAIN = [
  `create temporary table solutions_before as select ${TOLD} from solution`, 'create temporary table sessions_before as table session', 'delete from session', 'delete from solution',
  `insert into solution (${TOLD}) select ${TOLD} from solutions_before`, 'insert into session table sessions_before',
];

let subgraph: TestSubgraph;
const read = (statement: string): Promise<Record<string, unknown>[]> => subgraph.worker().execute(statement);
let made: unknown;
beforeAll(async () => {
  subgraph = await startIdle();
  made = await read(MADE);
  await growTo(subgraph, 200);
  await growTo(subgraph, 2_000, 200);
});
afterAll(() => subgraph.close());

it('what an invented catalogue has in place of triggers is what they write for the same rows', async () => {
  const before = [await read(KEPT), await read(REACH)];
  expect(before.map((rows) => rows.length)).toEqual([2_000, 2_000]);
  expect(new Set(before[0]!.map((s) => s['standing']))).toEqual(new Set([0, 1, 2, 3]));
  await asOwner(subgraph, (em) => em.transactional(async (inside) => {
    for (const statement of AGAIN) await inside.execute(statement);
  }));
  expect([await read(KEPT), await read(REACH)]).toEqual(before);
});

it('leaves every index and every foreign key as it was', async () => {
  expect(await read(MADE)).toEqual(made);
});
