import { aViewer } from '@passerelle/kit/testkit/authority';
import { addDays, addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, anAssociation, aPair, listed, type House } from '../house.testkit.ts';
import { plannedEnd } from './six-months.ts';

describe('worklists of pairs', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const ago = (days: number) => addDays(today(), -days);

  /** An association of its own, so that lists hold nothing else. */
  const apart = async () => {
    const coordinator = aCoordinator();
    return { ...house, coordinator, association: await anAssociation(house.subgraph, { organisationId: coordinator.organisation }) };
  };

  it('F13: quiet pairs: six weeks without a meeting are in, a day less is not; never met counts from the start; the quietest first', async () => {
    const own = await apart();
    const never = await aPair(own, { startedOn: ago(43) });
    const long = await aPair(own, { startedOn: ago(300), lastMetOn: ago(42) });
    await aPair(own, { startedOn: ago(300), lastMetOn: ago(41) });
    await aPair(own, { startedOn: ago(41) });
    await aPair(own, { startedOn: ago(300), endedOn: ago(60) });
    await aPair(own, { startedOn: null });
    const quiet = await listed(own, 'mentorshipsQuiet', 'id quietSince');
    expect(quiet).toEqual([{ id: never.id, quietSince: ago(43) }, { id: long.id, quietSince: ago(42) }]);
    expect(await listed(own, 'mentorshipsQuiet(weeks: 7)', 'id')).toEqual([]);
    expect(await listed(own, 'mentorshipsQuiet(weeks: 5)', 'id')).toHaveLength(4);
    await expect(listed(own, 'mentorshipsQuiet(weeks: 0)', 'id')).rejects.toThrow('entre 1 et 52');
  });

  it('F13: due pairs: six months to the day, or what was agreed beyond; the oldest first', async () => {
    const own = await apart();
    const late = await aPair(own, { startedOn: addMonths(today(), -8) });
    const soon = await aPair(own, { startedOn: addDays(addMonths(today(), -5), -3) });
    const extended = await aPair(own, { startedOn: addMonths(today(), -14), agreedUntil: addDays(today(), 2) });
    await aPair(own, { startedOn: addMonths(today(), -8), agreedUntil: addMonths(today(), 3) });
    await aPair(own, { startedOn: addMonths(today(), -2) });
    await aPair(own, { startedOn: addMonths(today(), -8), endedOn: today() });
    expect((await listed(own, 'mentorshipsDue', 'id')).map(({ id }) => id)).toEqual([late.id, extended.id, soon.id]);
    expect((await listed(own, `mentorshipsDue(before: "${today()}")`, 'id')).map(({ id }) => id)).toEqual([late.id]);
  });

  it('F15: a mentee who is not registered is on the worklists of their own association, and on nobody else’s', async () => {
    const own = await apart();
    const pair = await aPair(own, { youthId: null, startedOn: ago(400) });
    for (const list of ['mentorshipsQuiet', 'mentorshipsDue', 'mentorships']) {
      expect(await listed(own, list, 'id youth { id }')).toEqual([{ id: pair.id, youth: null }]);
      expect((await listed(house, list, 'id', house.coordinator)).map(({ id }) => id)).not.toContain(pair.id);
      await expect(listed(house, list, 'id', aViewer({ platforms: [] }))).rejects.toThrow();
    }
  });

  it('F13: PostgreSQL counts the six months as the rule does, month ends and leap years included', async () => {
    const client = new Client({ connectionString: house.subgraph.database.owner });
    await client.connect();
    const days = fc.sample(fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)), 500);
    const edges = ['2027-08-28', '2027-08-29', '2027-08-30', '2027-08-31', '2026-08-31', '2028-02-29', '2026-03-31', '2026-12-31'];
    const { rows } = await client.query<{ day: string; due: string }>(`select day::text, ((day + '6 mons'::interval))::date::text as due from unnest($1::date[]) day`, [[...days, ...edges]]);
    await client.end();
    expect(rows).toHaveLength(508);
    for (const { day, due } of rows) expect([day, due]).toEqual([day, plannedEnd(day)]);
  });

  it('each follows its own index under row policies, whatever the size of the table', async () => {
    const [owner, app] = [house.subgraph.database.owner, house.subgraph.database.app].map((connectionString) => new Client({ connectionString }));
    await Promise.all([owner!.connect(), app!.connect()]);
    await owner!.query(`insert into mentorship (id, created_at, updated_at, owner_id, started_on, ended_on, is_second, flags)
      select gen_random_uuid(), now(), now(), md5((n % 200)::text)::uuid, date '2020-01-01' + n % 2400, case when n % 3 > 0 then date '2026-11-01' end, false, '{}' from generate_series(1, 60000) n`);
    await owner!.query('analyze mentorship');
    await app!.query(`select set_config('hub.org', '{' || md5('7')::uuid || '}', false)`);
    for (const [column, index, day] of [['quiet_since', 'mentorship_quiet', ago(42)], ['due_on', 'mentorship_due', today()]]) {
      const { rows } = await app!.query<{ 'QUERY PLAN': string }>(`explain (analyze) select * from mentorship where owner_id = md5('7')::uuid and ended_on is null and ${column} <= '${day}' order by ${column}, id limit 21`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain(`using ${index}`);
      expect(plan).not.toMatch(/Seq Scan|Rows Removed by Filter: \d{2,}/);
    }
    await Promise.all([owner!.end(), app!.end()]);
  });
});
