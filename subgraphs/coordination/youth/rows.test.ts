import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../contents.ts';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';

/** Tables that hold facts about youths: nothing of them without a grant, even by a query that forgot its filter. */
const ABOUT_YOUTHS = ['youth', 'source_record', 'source_record_version', 'link', 'doubt', 'merge', 'standing', 'opposition', 'referent', 'referral', 'referral_message', 'contact_word', 'youth_change', 'pending_change', 'integration_call', 'access', 'unsealed_access', 'sealed_access', 'seal'];
/** Events and the read model made of them: tested beside them. */
const EVENTS = ['inbox_event', 'outbox_event', 'delivery', 'journey_fact', 'journey', 'contact_line', 'contact_stop'];
const WITHOUT_PERSONS_OR_PUBLIC = ['organisation', 'person', 'post', 'platform', 'membership', 'charter_version', 'charter_signature'];

describe('the second wall', () => {
  let hub: TestCoordination;
  beforeAll(async () => {
    hub = await aCoordination();
    const many = Array.from({ length: 130 }, (_, i) => aRecord({ phones: [`06${String(10_000_000 + i)}`], owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' }));
    await hub.register('missions-locales/file', many, 'MISSION_LOCALE');
    await hub.register('jdc/line', many.map((r) => ({ ...r, ground: null, owner: null })));
    await hub.as('assistant', '{ youths(first: 3) { edges { node { id } } } }');
  });
  afterAll(() => hub.close());

  const asRequest = async <T>(variables: Record<string, string>, work: (run: (sql: string) => Promise<Record<string, number>[]>) => Promise<T>) => {
    const em = hub.subgraph.running.services.app.em.fork();
    await em.begin();
    for (const [name, value] of Object.entries(variables)) await em.execute('select set_config(?, ?, true)', [`hub.${name}`, value]);
    try { return await work((sql) => em.execute(sql)); } finally { await em.rollback(); }
  };

  it('3.1: every table is under forced row security, and is known here', async () => {
    const rows = (await hub.subgraph.worker().execute(`select relname as name, relrowsecurity and relforcerowsecurity as walled from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)) as { name: string; walled: boolean }[];
    const tables = rows.filter((r) => r.name !== 'migration');
    expect(tables.filter((t) => !t.walled)).toEqual([]);
    const named = [...ABOUT_YOUTHS, ...WITHOUT_PERSONS_OR_PUBLIC, ...EVENTS];
    expect(tables.filter((t) => !named.includes(t.name))).toEqual([]);
    expect(entities).toHaveLength(tables.length);
  });

  it.each(ABOUT_YOUTHS)('3.1: %s: a raw query of the application role without a grant reads nothing', async (table) => {
    const others: Record<string, string>[] = [{}, { org: `{${hub.organisations['provider']}}` }, { platforms: `{${hub.platforms.sud}}` }];
    for (const variables of others) {
      expect(await asRequest(variables, (run) => run(`select count(*)::int as n from ${table}`))).toEqual([{ n: 0 }]);
    }
  });

  it.each(['youth', 'source_record', 'link', 'standing', 'merge', 'seal'])('3.1: %s: the application role cannot write it', async (table) => {
    const column = table === 'seal' ? 'head' : 'updated_at';
    await expect(asRequest({}, (run) => run(`update ${table} set ${column} = ${column}`))).rejects.toThrow(/permission denied/);
    await expect(asRequest({}, (run) => run(`delete from ${table}`))).rejects.toThrow(/permission denied/);
  });

  it('3.2: an organisation cannot give itself a standing, nor a referral from somebody else', async () => {
    const own = { org: `{${hub.organisations['outsider']}}` };
    await expect(asRequest(own, (run) => run(`insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin)
      select gen_random_uuid(), now(), now(), gen_random_uuid(), '${hub.organisations['outsider']}', 'HOLDS_FILE', 'x'`))).rejects.toThrow(/permission denied/);
  });

  const LIST = `query ($n: Int!) { youths(first: $n) { edges { node { id canonicalId identity { familyName } access { scopes } contactPoints { kind value }
    partnerTraces { partner } platform { name } oppositions { network } referents { role } referrals { state } sourceRecords { source } } } } }`;

  it('3.1: 100 youths with everything cost the same number of statements as one, journal included', async () => {
    const count = async (n: number, who: 'assistant' | 'holder') => (await statementsOf(hub.subgraph.running.services.app, async () => {
      const { data, errors } = await hub.as(who, LIST, { n });
      expect(errors).toBeUndefined();
      const { edges } = data!['youths'] as { edges: { node: { contactPoints: unknown[] } }[] };
      expect(edges).toHaveLength(n);
      expect(edges.every((e) => e.node.contactPoints.length > 0)).toBe(true);
    })).length;
    const one = await count(1, 'assistant');
    expect(one).toBeGreaterThan(5);
    expect(await count(100, 'assistant')).toBe(one);
    expect(await count(100, 'holder')).toBe(await count(1, 'holder'));
  });

  it('3.1: both kinds of list follow an index', async () => {
    const em = hub.subgraph.worker();
    await em.execute('analyze youth'); await em.execute('analyze standing');
    const plan = async (variables: Record<string, string>, sql: string) => asRequest(variables, async (run) => {
      await run('set local enable_seqscan = off');
      return JSON.stringify(await run(`explain (format json) ${sql}`));
    });
    const mine = await plan({ org: `{${hub.organisations['holder']}}` }, `select * from youth where birth_date <= '2010-01-01' and merged_into_id is null
      and id in (select youth_id from standing where organisation_id = '${hub.organisations['holder']}') order by id limit 21`);
    expect(mine).toContain('standing_organisation_id_youth_id_ground_origin_unique');
    const platform = await plan({ platforms: `{${hub.platforms.nord}}` }, `select * from youth where platform_id = '${hub.platforms.nord}' and birth_date <= '2010-01-01' and merged_into_id is null order by id limit 21`);
    expect(platform).not.toContain('"Seq Scan"');
  });
});

