import { randomUUID } from 'node:crypto';
import { connect } from '@passerelle/kit/data/database';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../contents.ts';
import { aCoordination, type TestCoordination } from '../testkit/coordination.ts';
import { cursorAt } from './cursor.ts';
import { pull, seal } from './pull.testkit.ts';
import { sealChanges } from './seal-changes.ts';

/** Rows that a plan read only to throw them away, at most. */
const thrownAway = (plan: string): number => Math.max(0, ...[...plan.matchAll(/Rows Removed by (?:Filter|Index Recheck|Join Filter): (\d+)/g)].map((m) => Number(m[1])));

describe('an endless backlog: 60,000 changes of 40 organisations, 30,000 standings', () => {
  let hub: TestCoordination;
  beforeAll(async () => {
    hub = await aCoordination();
    const em = hub.subgraph.worker();
    await em.execute(
      `insert into youth (id, created_at, updated_at, platform_id, family_name, given_name, birth_date, search_name)
       select gen_random_uuid(), now(), now(), null, 'Famille', 'Prenom', '2008-01-01', 'famille prenom' from generate_series(1, 30000)`);
    await em.execute(
      `insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin, until, change_told)
       select gen_random_uuid(), now(), now(), id, ?, case when row_number() over () % 3 = 0 then 'REFERRAL' else 'HOLDS_FILE' end, 'missions-locales/file',
         case when row_number() over () % 3 = 0 then now() + case when row_number() over () % 2 = 0 then interval '5 days' else interval '-5 days' end end,
         case when row_number() over () % 3 = 0 and row_number() over () % 2 = 1 then 'CLOSED' else 'OPEN' end from youth`, [hub.organisations['mission']]);
    const others = Array.from({ length: 39 }, () => randomUUID());
    await em.execute(
      `insert into youth_change (organisation_id, youth_id, ids, kind, partner, opened_by, at, data)
       select (?::uuid[])[1 + n % 40], y.id, array[y.id::text], 'SITUATION_RECORDED', 'missions-locales', '{SUPPORT}', now(), '{}'
       from (select id, row_number() over () as n from (select id from youth union all select id from youth) twice) y`, [`{${[hub.organisations['mission'], ...others].join(',')}}`]);
    const owner = await connect(hub.subgraph.database.owner, { entities, pool: 1 });
    await owner.em.execute('analyze youth, standing, youth_change, organisation');
    await owner.close(true);
  }, 120_000);
  afterAll(() => hub.close());

  it('a page in the middle is read from its index, and no more than it', async () => {
    const cursor = cursorAt({ seq: '30000', day: today() });
    const [sent] = (await statementsOf(hub.subgraph.running.services.app, () => pull(hub, 'integration', { cursor, limit: 50 }))).filter((s) => /from "youth_change"/.test(s.query));
    const em = hub.subgraph.running.services.app.em.fork();
    await em.begin();
    await em.execute(`select set_config('hub.org', ?, true)`, [`{${hub.organisations['mission']}}`]);
    const plan = (await em.execute<{ 'QUERY PLAN': string }[]>(`explain (analyze, costs off, timing off, summary off) ${sent!.query}`, [...sent!.params])).map((r) => r['QUERY PLAN']).join('\n');
    await em.rollback();
    expect(plan).toContain('youth_change_organisation_id_seq_index');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
    expect(thrownAway(plan)).toBe(0);
    expect(plan).toMatch(/Limit \(actual rows=51/);
  });

  it('a page of 200 costs as many statements as a page of 5', async () => {
    const cost = async (limit: number) => (await statementsOf(hub.subgraph.running.services.app, () => pull(hub, 'integration', { limit }))).length;
    const few = await cost(5);
    expect(await cost(200)).toBe(few);
    expect(few).toBeLessThanOrEqual(4);
  });

  it('a round of the sealer that finds nothing reads no table whole', async () => {
    await seal(hub);
    // Its own sealer goes on every second: the same statements, seen twice.
    const seen = (await statementsOf(hub.subgraph.running.services.worker, () => sealChanges(hub.subgraph.worker()))).filter((s) => /standing|pending_change/.test(s.query));
    const sent = [...new Map(seen.map((s) => [s.query, s])).values()];
    expect(sent).toHaveLength(2);
    const em = hub.subgraph.worker();
    await em.begin();
    for (const { query, params } of sent) {
      const plan = (await em.execute<{ 'QUERY PLAN': string }[]>(`explain (analyze, costs off, timing off, summary off) ${query}`, [...params])).map((r) => r['QUERY PLAN']).join('\n');
      expect(plan, plan).not.toMatch(/Seq Scan on (standing|youth)\b.*actual rows=[1-9]/);
      expect(thrownAway(plan), plan).toBeLessThan(50);
    }
    await em.rollback();
  });
});
