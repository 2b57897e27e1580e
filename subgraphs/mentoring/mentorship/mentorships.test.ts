import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordinator, aHouse, aMentor, aPair, anAssociation, type House } from '../house.testkit.ts';
import { Mentorship } from './mentorship.ts';

const LIST = `query ($first: Int, $isActive: Boolean) { mentorships(first: $first, isActive: $isActive) { edges { node { id youth { id } endReason association { name } mentor { displayName } owner { id } } } } }`;

describe('mentorships', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());
  const ids = async (viewer: House['coordinator'], variables = {}) => {
    const { data } = await house.subgraph.execute(LIST, { viewer, variables });
    return (data as unknown as { mentorships: { edges: { node: { id: string } | null }[] } }).mentorships.edges.map((e) => e.node?.id);
  };

  it('F15: a mentee under 16 is in the list of its own association and in no other, nor reachable by its id', async () => {
    const young = await aPair(house, { youthId: null });
    expect(await ids(house.coordinator)).toContain(young.id);
    const other = aCoordinator();
    await anAssociation(house.subgraph, { organisationId: other.organisation });
    expect(await ids(other)).toEqual([]);
    for (const viewer of [other, aViewer(), aViewer({ network: 'PILOTAGE', roles: ['PILOT'] })]) {
      const { data } = await house.subgraph.execute(`{ mentorship(id: "${young.id}") { mentorName } }`, { viewer });
      expect(data).toEqual({ mentorship: null });
    }
  });

  it('D10: who has not signed the charter reads no pair, not even their own association’s', async () => {
    expect((await ids(house.coordinator)).length).toBeGreaterThan(0);
    expect(await ids({ ...house.coordinator, charter: false })).toEqual([]);
  });

  it('F15: no other role lists pairs at all', async () => {
    for (const viewer of [aViewer(), aViewer({ network: 'PILOTAGE', roles: ['PILOT'] }), aCoordinator({ roles: ['FEED'] }), aViewer({ roles: ['MENTORING_COORDINATOR'] })]) {
      expect((await house.subgraph.execute(LIST, { viewer })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await house.subgraph.execute(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a coordinator asks for the pairs that go on, or those that ended', async () => {
    const over = await aPair(house, { endedOn: '2026-09-01' });
    expect(await ids(house.coordinator, { isActive: false })).toEqual([over.id]);
    expect(await ids(house.coordinator, { isActive: true })).not.toContain(over.id);
  });

  it('second wall: the requests’ role reads no pair without a grant or the owner’s session variable', async () => {
    expect(await house.subgraph.worker().count(Mentorship)).toBeGreaterThan(0);
    expect(await house.subgraph.running.services.app.em.fork().find(Mentorship, {})).toEqual([]);
  });

  it('second wall: a grant lets read a pair, never write one for another association', async () => {
    const pair = await aPair(house);
    const em = house.subgraph.running.services.app.em.fork();
    await em.begin();
    await em.execute(`select set_config('hub.mentoring', ?, true)`, [`{${pair.youthId}}`]);
    expect(await em.count(Mentorship, {})).toBe(1);
    await expect(em.nativeUpdate(Mentorship, { id: pair.id }, { mentorName: 'forgé' })).rejects.toThrow(/row-level security/);
    await em.rollback();
  });

  it('a hundred pairs cost the statements of one', async () => {
    for (let i = 0; i < 6; i++) await aPair(house, { mentorId: (await aMentor(house)).id });
    const count = async (first: number) => (await statementsOf(house.subgraph.running.services.app, () => house.subgraph.execute(LIST, { viewer: house.coordinator, variables: { first } }))).length;
    expect(await count(1)).toBe(3);
    expect(await count(100)).toBe(3);
  });
});
