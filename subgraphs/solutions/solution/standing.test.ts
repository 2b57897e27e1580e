import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer } from '../offer.testkit.ts';
import { Session } from '../session/session.ts';
import { judgeDue } from './judge-by-the-clock.ts';
import { SolutionReach } from './solution-reach.ts';
import { Solution } from './solution.ts';

const FRESH = new Date(Date.now() + 86_400_000);

describe('the standing of a solution', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());
  const of = (id: string) => subgraph.worker().findOneOrFail(Solution, { id });
  const change = (id: string, facts: Partial<Session>) => subgraph.worker().nativeUpdate(Session, { id }, facts);

  it('E02: certain places, places to confirm, full, no session: kept at each change of a session', async () => {
    const { solution: { id }, session } = await anOffer(subgraph, { session: { capacity: 2, freshUntil: FRESH, startsOn: today() } });
    expect(await of(id)).toMatchObject({ standing: 0, vacant: 2, nextStart: today() });
    await change(session.id, { taken: 1 });
    expect(await of(id)).toMatchObject({ standing: 0, vacant: 1 });
    await change(session.id, { freshUntil: null });
    expect(await of(id)).toMatchObject({ standing: 1, vacant: 1 });
    await change(session.id, { taken: 2 });
    expect(await of(id)).toMatchObject({ standing: 2, vacant: 0 });
    await change(session.id, { startsOn: '2020-01-01', endsOn: addDays(today(), -1) });
    expect(await of(id)).toMatchObject({ standing: 3, vacant: 0, nextStart: '9999-12-31', standingUntil: null });
    await change(session.id, { endsOn: today() });
    expect((await of(id)).standing).toBe(2);
  });

  it('E02: of several sessions the best one counts, and the day it begins', async () => {
    const { solution: { id } } = await anOffer(subgraph, { session: { startsOn: addDays(today(), 3), endsOn: null, capacity: 1, taken: 1, freshUntil: FRESH } });
    const em = subgraph.worker();
    for (const [days, freshUntil] of [[20, null], [40, FRESH]] as const) em.create(Session, { solutionId: id, startsOn: addDays(today(), days), endsOn: null, capacity: 5, freshUntil } as never);
    await em.flush();
    expect(await of(id)).toMatchObject({ standing: 0, vacant: 10, nextStart: addDays(today(), 40) });
  });

  it('E02: a cancelled session counts for nothing: no place of it is vacant, whoever reads it', async () => {
    const { solution: { id }, session } = await anOffer(subgraph, { session: { capacity: 2, freshUntil: FRESH, startsOn: today() } });
    const other = await subgraph.worker().transactional(async (em) => em.create(Session, { solutionId: id, startsOn: addDays(today(), 9), endsOn: null, capacity: 3, freshUntil: FRESH } as never) as Session);
    await change(session.id, { cancelledOn: today() });
    expect(await of(id)).toMatchObject({ standing: 0, vacant: 3, nextStart: addDays(today(), 9) });
    await change(other.id, { cancelledOn: today() });
    expect(await of(id)).toMatchObject({ standing: 3, vacant: 0, nextStart: '9999-12-31' });
    const { data } = await subgraph.execute('query ($id: ID!) { solution(id: $id) { sessions { vacant cancelledOn } } }', { variables: { id } });
    expect(data).toEqual({ solution: { sessions: [{ vacant: 0, cancelledOn: today() }, { vacant: 0, cancelledOn: today() }] } });
  });

  it('E02: the clock alone makes a standing fall: it is judged anew, once', async () => {
    const { solution: { id } } = await anOffer(subgraph, { session: { freshUntil: new Date(Date.now() - 1_000) } });
    // As it stood before its freshness ended.
    await subgraph.worker().execute('update solution set standing = 0, standing_until = now() - interval \'1 second\' where id = ?', [id]);
    expect(await judgeDue(subgraph.running.services)).toBeGreaterThan(0);
    expect((await of(id)).standing).toBe(1);
    expect(await judgeDue(subgraph.running.services)).toBe(0);
  });

  it('E02: two sessions filled at the same instant by two requests leave the solution full', async () => {
    for (let round = 0; round < 5; round++) {
      const { solution: { id }, session } = await anOffer(subgraph, { session: { capacity: 1, freshUntil: FRESH } });
      const em = subgraph.worker();
      const other = em.create(Session, { solutionId: id, startsOn: today(), endsOn: null, capacity: 1, freshUntil: FRESH } as never) as Session;
      await em.flush();
      await Promise.all([session.id, other.id].map((one) => subgraph.worker().transactional((t) => t.execute('update session set taken = 1 where id = ?', [one]))));
      expect(await of(id)).toMatchObject({ standing: 2, vacant: 0 });
    }
  });

  it('E19: the codes of its territory follow it, and are gone when it is withdrawn', async () => {
    const { solution: { id } } = await anOffer(subgraph, { solution: { territory: ['59', '62'] } });
    const codes = async () => (await subgraph.worker().find(SolutionReach, { solutionId: id }, { orderBy: { code: 'asc' } })).map((r) => `${r.code} ${r.standing}`);
    expect(await codes()).toEqual(['59 1', '62 1']);
    await subgraph.worker().nativeUpdate(Solution, { id }, { territory: ['59', '86'] });
    expect(await codes()).toEqual(['59 1', '86 1']);
    await subgraph.worker().nativeUpdate(Solution, { id }, { isPublished: false });
    expect(await codes()).toEqual([]);
    await subgraph.worker().nativeUpdate(Solution, { id }, { isPublished: true });
    expect(await codes()).toEqual(['59 1', '86 1']);
  });

  it('E03: it is where its commune is, else its organisme’s; at a distance it is nowhere', async () => {
    const { solution: { id }, provider } = await anOffer(subgraph, { solution: { commune: '59512' } });
    expect(await of(id)).toMatchObject({ latitude: expect.closeTo(50.69, 1), longitude: expect.closeTo(3.17, 1) });
    await subgraph.worker().execute('update provider set commune = ? where id = ?', ['86194', provider.id]);
    await subgraph.worker().nativeUpdate(Solution, { id }, { commune: null });
    expect(await of(id)).toMatchObject({ latitude: expect.closeTo(46.58, 1) });
    await subgraph.worker().nativeUpdate(Solution, { id }, { modality: 'DISTANCE' });
    expect(await of(id)).toMatchObject({ latitude: null, longitude: null });
  });
});
