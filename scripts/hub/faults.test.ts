import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, wholeHub, type WholeHub, type YouthRecord } from './testkit/hub.ts';
import { inRoubaix, knownToAll, youthsWho } from './testkit/youths.ts';

const SEEDED = 300;
const [known] = youthsWho(SEEDED, 1, inRoubaix, knownToAll);
const slices = { education: 'education', 'missions-locales': 'missionLocale', solutions: 'solutions', mentoring: 'mentoring' } as const;
const partners = Object.entries(slices);
const CATALOGUES = `query Catalogues {
  schools(first: 1) { edges { node { uai } } } missionLocales(first: 1) { edges { node { name } } }
  solutions(first: 1) { edges { node { title } } } mentoringOffers(first: 1) { edges { node { title } } }
}`;
/** What an answer may take whatever is dead or hung (milliseconds). */
const IN_TIME = 3_000;

let hub: WholeHub;
let complete: YouthRecord;
beforeAll(async () => {
  hub = await wholeHub();
  await hub.seed(SEEDED);
  complete = (await hub.record('assistant', known!.id)).data!.youth!;
}, 180_000);
afterAll(() => hub?.stop());

const record = (persona: Parameters<WholeHub['record']>[0] = 'assistant') => hub.record(persona, known!.id);
/** The record without what one partner knows. */
const without = (slice: string) => ({ ...complete, [slice]: null });
/** Waits until the record is complete again: `ms` milliseconds at most. */
const whole = (ms: number) => expect.poll(async () => {
  const { data, errors } = await record().catch(() => ({ data: null, errors: [] }));
  return [data?.youth, errors];
}, { timeout: ms, interval: 50 }).toEqual([complete, []]);
const signal = (name: string, which: NodeJS.Signals): void => { process.kill(hub.pids()[name]!, which); };

describe('3.3: a dead partner costs its slice, and no more', () => {
  test.each(partners)('kill -9 %s: the other slices answer, its own is null with one coded error; back, the next record is complete', async (partner, slice) => {
    const { [partner]: _, ...others } = hub.pids();
    await hub.kill(partner, { restart: false });
    const { data, errors, ms } = await record();
    expect(faultsOf({ errors })).toEqual([['SUBGRAPH_UNAVAILABLE', partner]]);
    expect(errors[0]!.path).toEqual(['youth', slice]);
    expect(data?.youth).toEqual(without(slice));
    expect(ms).toBeLessThan(IN_TIME);
    await hub.revive(partner);
    const { data: next, errors: none } = await record();
    expect([next?.youth, none]).toEqual([complete, []]);
    expect(hub.pids()).toMatchObject(others);
  });

  test('its supervisor brings it back by itself', async () => {
    const before = hub.pids()['mentoring'];
    await hub.kill('mentoring');
    await whole(15_000);
    expect(hub.pids()['mentoring']).not.toBe(before);
  });

  test.each(partners.slice(0, 2))('a hung %s: the record comes in time, without its slice', async (partner, slice) => {
    signal(partner, 'SIGSTOP');
    try {
      const { data, errors, ms } = await record();
      expect(faultsOf({ errors })).toEqual([['SUBGRAPH_UNAVAILABLE', partner]]);
      expect(data?.youth).toEqual(without(slice));
      expect(ms).toBeLessThan(IN_TIME);
    } finally {
      signal(partner, 'SIGCONT');
    }
    await whole(5_000);
  });

  test('the gateway killed: it comes back', async () => {
    await hub.kill('gateway');
    await whole(15_000);
  });
});

describe('3.3: without coordination, youth records are null with one coded error, the catalogues answer', () => {
  /** With a passport in hand, with a token never seen before, and with none. */
  const everyWay = async (): Promise<void> => {
    for (const persona of ['assistant', { token: await hub.token('assistant') }]) {
      const { data, errors, ms } = await record(persona);
      expect(faultsOf({ errors })).toEqual([['COORDINATION_UNAVAILABLE', 'coordination']]);
      expect(data).toEqual({ youth: null });
      expect(ms).toBeLessThan(IN_TIME);
    }
    for (const persona of ['assistant', { token: await hub.token('assistant') }, null]) {
      const { data, errors, ms } = await hub.ask<Record<string, { edges: object[] }>>(persona, CATALOGUES);
      expect(errors).toEqual([]);
      expect(Object.values(data ?? {}).map((list) => list.edges.length)).toEqual([1, 1, 1, 1]);
      expect(ms).toBeLessThan(IN_TIME);
    }
  };

  test('dead', async () => {
    await record();
    await hub.kill('coordination', { restart: false });
    await everyWay();
    await hub.revive('coordination');
    // The gateway's breaker may have opened: it tries again after 5 s.
    await whole(7_000);
  });

  test('hung', async () => {
    signal('coordination', 'SIGSTOP');
    try {
      await everyWay();
    } finally {
      signal('coordination', 'SIGCONT');
    }
    await whole(7_000);
  });

  test('its sign-in server’s keys out of reach: a new sign-in is told so, not refused', async () => {
    const token = await hub.token('assistant');
    await hub.kill('sign-in', { restart: false });
    try {
      // A coordination that starts now has no key yet; the gateway has.
      await hub.kill('coordination', { restart: false });
      await hub.revive('coordination');
      const { data, errors } = await record({ token });
      expect(faultsOf({ errors })).toEqual([['COORDINATION_UNAVAILABLE', 'coordination']]);
      expect(data).toEqual({ youth: null });
    } finally {
      await hub.revive('sign-in');
    }
    await expect.poll(async () => (await record({ token })).errors, { timeout: 7_000, interval: 100 }).toEqual([]);
  });
});

describe('PostgreSQL', () => {
  const APP = `usename like '%\\_app'`;

  test('all connections of the requests cut: healthy within 5 s, no process restarted, no pool poisoned', async () => {
    const before = hub.pids();
    const cut = await hub.sql('coordination', `select pg_terminate_backend(pid) from pg_stat_activity where ${APP}`);
    expect(cut.length).toBeGreaterThanOrEqual(5);
    await whole(5_000);
    // As many at once as a subgraph has connections: one that is no longer good would be met each time.
    await expect.poll(async () => (await Promise.all(Array.from({ length: 12 }, () => record()))).flatMap(({ errors }) => errors), { timeout: 10_000, interval: 50 }).toEqual([]);
    expect(hub.pids()).toEqual(before);
  });

  test('cut under load: what was asked meanwhile is answered or told, never wrong; then all is well', async () => {
    const asked = Array.from({ length: 20 }, () => record());
    await Promise.race(asked);
    await hub.sql('coordination', `select pg_terminate_backend(pid) from pg_stat_activity where ${APP}`);
    for (const { data, errors } of await Promise.all(asked)) if (!errors.length) expect(data?.youth).toEqual(complete);
    await whole(5_000);
  });

  test('the server itself killed: it is started again, and the hub with the same processes answers within 5 s', async () => {
    const { postgres, ...others } = hub.pids();
    process.kill(postgres!, 'SIGQUIT');
    await expect.poll(() => hub.sql('coordination', 'select 1').catch(() => []), { timeout: 10_000, interval: 50 }).toHaveLength(1);
    await whole(5_000);
    expect(hub.pids()).toMatchObject(others);
  });

  test('3.1: no session variable outlives its request: on the same connections, somebody else still reads nothing', async () => {
    const LISTS = 'query Lists { youths(first: 5) { edges { node { id } } } dropoutCases(first: 5) { edges { node { id } } } missionLocaleFiles(first: 5) { edges { node { id } } } }';
    const empty = { youths: { edges: [] }, dropoutCases: { edges: [] }, missionLocaleFiles: { edges: [] } };
    const rounds = Array.from({ length: 15 }, async () => {
      await record();
      const [youth, lists] = await Promise.all([record('outsider'), hub.ask('outsider', LISTS)]);
      return [youth.data, youth.errors, lists.data, lists.errors];
    });
    for (const answers of await Promise.all(rounds)) expect(answers).toEqual([{ youth: null }, [], empty, []]);
  });

  test('a statement that takes too long is given up by the database itself, in time', async () => {
    await hub.sql('solutions', 'create policy slow on proposal as restrictive for select to solutions_app using (pg_sleep(10)::text is not null)');
    const { data, errors, ms } = await record();
    await hub.sql('solutions', 'drop policy slow on proposal');
    expect(data?.youth).toEqual(without('solutions'));
    expect(errors.map((e) => e.extensions['partner'])).toEqual(['solutions']);
    expect(ms).toBeLessThan(IN_TIME);
    expect(await hub.sql('solutions', `select pid from pg_stat_activity where ${APP} and state = 'active' and datname = 'solutions'`)).toEqual([]);
    await whole(5_000);
  });
});
