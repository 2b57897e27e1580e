import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer, staff } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import type { Solution } from '../solution/solution.ts';
import { askChecks } from './ask-checks.ts';
import { PlaceCheck } from './place-check.ts';

const CONFIRM = `mutation ($i: ConfirmPlacesInput!) { confirmPlaces(input: $i) { sessions { id } userErrors { code } } }`;
const LIST = `{ placesToConfirm { edges { node { askedOn session { id solution { title } } } } } }`;
const STALE = `query ($d: String!) { stalePlaces(departement: $d) { provider { id } sessions stale uncertainSeats } }`;
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

describe('freshness', () => {
  let subgraph: TestSubgraph;
  // The rounds are these tests' alone: the slice's own would come in between.
  beforeAll(async () => { subgraph = await startTestSubgraph({ ...solutions, work: () => async () => {} }); });
  afterAll(() => subgraph.close());

  const offerOf = (organisation: string, session: Partial<Session>, solution: Partial<Solution> = {}) => anOffer(subgraph, { organisation, session, solution });
  const confirm = async (viewer: ReturnType<typeof staff>, sessionIds: string[]) => (await subgraph.execute(CONFIRM, { viewer, variables: { i: { sessionIds } } })).data?.['confirmPlaces'] as { sessions: { id: string }[] | null; userErrors: { code: string }[] };
  const listed = async (viewer: ReturnType<typeof staff>) => ((await subgraph.execute(LIST, { viewer })).data as { placesToConfirm: { edges: { node: { askedOn: string; session: { id: string } } }[] } }).placesToConfirm.edges.map((e) => e.node.session.id);
  const ask = () => askChecks(subgraph.worker());

  it('E02: each provider is asked once for what grows old, and told how many; what is over, cancelled, withdrawn or fresh is left alone', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const due = [await offerOf(one, { freshUntil: inDays(8.9) }), await offerOf(one, { freshUntil: inDays(-3) }), await offerOf(one, { freshUntil: null })];
    await offerOf(one, { freshUntil: inDays(9.1) });
    await offerOf(one, { freshUntil: null, cancelledOn: '2026-01-01' });
    await offerOf(one, { freshUntil: null, startsOn: '2020-01-06', endsOn: '2020-06-26' });
    await offerOf(one, { freshUntil: null }, { isPublished: false });
    const elsewhere = await offerOf(other, { freshUntil: null });
    const mine = (asked: Awaited<ReturnType<typeof ask>>) => asked.filter((a) => a.organisation === one || a.organisation === other);
    const both = await Promise.all([ask(), ask()]);
    expect(both.flatMap(mine).toSorted((a, b) => b.sessions - a.sessions)).toEqual([{ organisation: one, sessions: 3 }, { organisation: other, sessions: 1 }]);
    expect(mine(await ask())).toEqual([]);
    expect((await listed(staff({ organisation: one }))).toSorted()).toEqual(due.map((o) => o.session.id).toSorted());
    expect(await listed(staff({ organisation: other }))).toEqual([elsewhere.session.id]);
    expect(await listed(staff())).toEqual([]);
    const told = await subgraph.worker().execute(`select data from outbox_event where type like '%places.asked' and data->>'organisationId' = ?`, [one]);
    expect(told).toEqual([{ data: { organisationId: one, sessions: 3, on: today() } }]);
  });

  it('E02: several sessions are confirmed in one call, all or none, in as many statements as one, and leave the list', async () => {
    const organisation = randomUUID();
    const viewer = staff({ organisation });
    const offers = [];
    for (let i = 0; i < 12; i += 1) offers.push(await offerOf(organisation, { freshUntil: inDays(-1) }));
    const ids = offers.map((o) => o.session.id);
    await ask();
    const foreign = await offerOf(randomUUID(), { freshUntil: null });
    expect(await confirm(viewer, [...ids, foreign.session.id])).toMatchObject({ sessions: null, userErrors: [{ code: 'SESSION_NOT_YOURS' }] });
    expect(await listed(viewer)).toHaveLength(12);
    const few = await statementsOf(subgraph.running.services.app, () => confirm(viewer, [ids[0]!]));
    const lots = await statementsOf(subgraph.running.services.app, async () => { expect((await confirm(viewer, ids)).sessions).toHaveLength(12); });
    expect(lots.length).toBe(few.length);
    expect(await listed(viewer)).toEqual([]);
    const sessions = await subgraph.worker().find(Session, { id: { $in: ids } });
    expect(sessions.every((s) => s.freshUntil! > inDays(29.9) && s.freshUntil! <= inDays(30))).toBe(true);
    expect(await confirm(viewer, [])).toMatchObject({ userErrors: [{ code: 'TOO_MANY' }] });
  });

  it('E02: what was asked of a session that is over since, or of a solution withdrawn, leaves the list by itself', async () => {
    const organisation = randomUUID();
    const [open, over, gone] = [await offerOf(organisation, { freshUntil: null }), await offerOf(organisation, { freshUntil: null }), await offerOf(organisation, { freshUntil: null })];
    await ask();
    expect(await listed(staff({ organisation }))).toHaveLength(3);
    await subgraph.worker().execute('update session set starts_on = ?, ends_on = ? where id = ?', ['2020-01-06', '2020-06-26', over.session.id]);
    await subgraph.worker().execute('update solution set is_published = false where id = ?', [gone.solution.id]);
    await ask();
    expect(await listed(staff({ organisation }))).toEqual([open.session.id]);
  });

  it('E02: to say how many places there are is to confirm them', async () => {
    const organisation = randomUUID();
    const { session } = await offerOf(organisation, { freshUntil: null });
    await ask();
    await subgraph.execute(`mutation ($i: SetSessionPlacesInput!) { setSessionPlaces(input: $i) { userErrors { code } } }`, { viewer: staff({ organisation }), variables: { i: { sessionId: session.id, capacity: 5 } } });
    expect(await listed(staff({ organisation }))).toEqual([]);
    expect(await subgraph.worker().count(PlaceCheck, { sessionId: session.id, settledOn: today() })).toBe(1);
  });

  it('E02: a pilot reads which providers no longer answer for their places, by département', async () => {
    const { provider, solution } = await offerOf(randomUUID(), { freshUntil: inDays(-1), capacity: 6, taken: 2 });
    const good = await offerOf(randomUUID(), { freshUntil: inDays(5) });
    await subgraph.worker().execute('update provider set departement = ? where id = any (?::uuid[])', ['974', `{${provider.id},${good.provider.id}}`]);
    await subgraph.worker().insert(Session, { id: randomUUID(), createdAt: new Date(), updatedAt: new Date(), solutionId: solution.id, startsOn: '2030-01-07', capacity: 3, taken: 0, freshUntil: inDays(5), isPermanent: false } as never);
    const pilot = aViewer({ network: 'PILOTAGE', roles: ['PILOT'] });
    const stale = (viewer: typeof pilot) => subgraph.execute(STALE, { viewer, variables: { d: '974' } });
    expect((await stale(pilot)).data).toEqual({ stalePlaces: [{ provider: { id: provider.id }, sessions: 2, stale: 1, uncertainSeats: 4 }] });
    expect((await stale(staff())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
